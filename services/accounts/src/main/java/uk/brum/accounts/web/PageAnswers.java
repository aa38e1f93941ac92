package uk.brum.accounts.web;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.secrets.Passwords;

/** What all pages have in common: the form's token is ready before the page is written, and trouble is a page too. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAnswers {

    private static final Logger log = LoggerFactory.getLogger(PageAnswers.class);

    /** The cookie goes out with the headers, which leave before a long page is complete. */
    @ModelAttribute
    void prepareForm(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    @ExceptionHandler
    ModelAndView busy(Passwords.Busy e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return TroublePage.of(Trouble.AWAY);
    }

    @ExceptionHandler
    ModelAndView linkDead(PersonRefused e) {
        return TroublePage.of(Trouble.LINK_DEAD);
    }

    @ExceptionHandler
    void databaseAway(MongoException e) {
        throw e; // to the filter, which knows
    }

    @ExceptionHandler
    ModelAndView anythingElse(Exception e) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return TroublePage.of(Trouble.LINK_DEAD);
        }
        log.error("A page failed", e);
        return TroublePage.of(Trouble.BROKEN);
    }
}
