package uk.brum.starter.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.security.PublicEndpoint;

/** Answers for what fails outside Spring MVC: the firewall, filters, the container. */
@RestController
final class ProblemErrorController implements ErrorController {

    private final SecurityProblems problems;

    ProblemErrorController(SecurityProblems problems) {
        this.problems = problems;
    }

    @PublicEndpoint
    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(ProblemAdvice.ofStatus(status instanceof Integer code ? code : 404), request, response);
    }
}
