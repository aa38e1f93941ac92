package uk.brum.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Sends a person to sign in again from any page, and tells every page whether somebody is signed in. */
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

    @ModelAttribute
    void whoIsThere(HttpServletRequest request, Model model) {
        model.addAttribute("signedIn", request.getUserPrincipal() instanceof OAuth2AuthenticationToken);
    }
}
