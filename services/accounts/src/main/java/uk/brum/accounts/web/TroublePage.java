package uk.brum.accounts.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import uk.brum.starter.security.PublicEndpoint;

/** The page for what went wrong outside every other page. */
@Controller
class TroublePage {

    static final String PATH = "/connect/trouble";
    private static final String TROUBLE = Trouble.class.getName();

    /** Shows it in place of the page that was asked for. */
    static void show(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(TROUBLE, trouble);
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    static ModelAndView of(Trouble trouble) {
        ModelAndView page = new ModelAndView("accounts/trouble");
        page.setStatus(HttpStatus.valueOf(trouble.status()));
        page.addObject("trouble", trouble);
        return page;
    }

    @PublicEndpoint
    @RequestMapping(PATH)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(TROUBLE) instanceof Trouble trouble)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (trouble == Trouble.AWAY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return of(trouble);
    }
}
