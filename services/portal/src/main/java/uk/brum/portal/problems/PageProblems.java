package uk.brum.portal.problems;

import com.mongodb.MongoException;
import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever leaves a page's handler into a page with plain words. */
@ControllerAdvice
@Order(0)
class PageProblems {

    private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ModelAndView notThere(NotThere e) {
        return page(Trouble.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway e, HttpServletResponse response) {
        log.warn("A page could not be shown: {}", e.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return page(Trouble.AWAY);
    }

    @ExceptionHandler
    ModelAndView away(MongoException e, HttpServletResponse response) {
        return away(new ServiceAway("the portal's database", e), response);
    }

    @ExceptionHandler
    ModelAndView refused(FeignException e, HttpServletResponse response) {
        if (e.status() == Trouble.TOO_MANY.status().value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        } else if (e.status() < 400 || e.status() >= 500) {
            return away(new ServiceAway("a service", e), response);
        }
        return page(Trouble.of(e.status()));
    }

    /** A word where a number belongs, or more than any form of ours can hold. */
    @ExceptionHandler({TypeMismatchException.class, InvalidParameterException.class})
    ModelAndView unclear(RuntimeException e) {
        return page(Trouble.UNCLEAR);
    }

    @ExceptionHandler
    ModelAndView any(Exception e) {
        if (e instanceof ErrorResponse known) {
            return page(Trouble.of(known.getStatusCode().value()));
        }
        log.error("A page failed", e);
        return page(Trouble.BROKEN);
    }

    static ModelAndView page(Trouble trouble) {
        var page = new ModelAndView("problems/trouble");
        page.setStatus(trouble.status());
        page.addObject("trouble", trouble);
        page.addObject("traceId", trouble == Trouble.BROKEN ? MDC.get("traceId") : null);
        return page;
    }
}
