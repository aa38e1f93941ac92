package uk.brum.portal.signin;

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

    @ExceptionHandler
    void signInAgain(SignInAgain why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        steps.again(request, response);
    }
}
