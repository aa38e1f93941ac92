package uk.brum.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.starter.security.PublicEndpoint;

/** The pages after a sign-in that did not succeed and after signing out. */
@Controller
class SignInController {

    @PublicEndpoint
    @GetMapping("/login/failed")
    String failed() {
        return "information/sign-in-failed";
    }

    /**
     * Both sessions have ended when the browser comes here. Only now may it drop what it holds of this origin: the cookie of
     * accounts was still needed to end the session there.
     */
    @PublicEndpoint
    @GetMapping(path = "/", params = "state=" + SignInSteps.SIGNED_OUT)
    String signedOut(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() == null) {
            response.setHeader("Clear-Site-Data", "\"cookies\", \"storage\", \"cache\"");
        }
        return "information/signed-out";
    }
}
