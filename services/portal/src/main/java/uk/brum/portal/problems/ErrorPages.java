package uk.brum.portal.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.brum.starter.security.PublicEndpoint;

/** The page for what failed outside every handler. */
@Controller
class ErrorPages implements ErrorController {

    @PublicEndpoint
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return PageProblems.page(Trouble.of(status instanceof Integer code ? code : 404));
    }
}
