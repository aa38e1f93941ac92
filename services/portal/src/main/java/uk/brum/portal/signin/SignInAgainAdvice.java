package uk.brum.portal.signin;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends a person to sign in again from any page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInAgainAdvice {

    private final SignInSteps steps;

    SignInAgainAdvice(SignInSteps steps) {
        this.steps = steps;
    }

    /** A service no longer accepts the person's token, for example after its keys were changed. */
    @ExceptionHandler
    void refused(FeignException.Unauthorized why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (steps.triedBefore(request)) {
            response.sendError(503); // a new token did not help: it is not the person
            return;
        }
        steps.again(request, response);
    }

    @ExceptionHandler
    void signInAgain(SignInAgain why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        steps.again(request, response);
    }
}
