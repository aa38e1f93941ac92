package uk.brum.starter.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.security.PublicEndpoint;

/** Answers for what fails outside Spring MVC: the firewall, filters, the container. */
@RestController
final class ProblemErrorController implements ErrorController {

    @PublicEndpoint
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemType type = ProblemAdvice.ofStatus(status instanceof Integer code ? code : 404);
        return Problems.response(type, ProblemAdvice.detailOf(type), request);
    }
}
