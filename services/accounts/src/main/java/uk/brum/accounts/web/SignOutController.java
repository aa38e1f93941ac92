package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import uk.brum.accounts.oauth.SigningOut;
import uk.brum.starter.security.PublicEndpoint;

/** Asks before signing out, when an app's request did not prove that the person wants it. */
@Page
class SignOutController {

    private final SigningOut signingOut;

    SignOutController(SigningOut signingOut) {
        this.signingOut = signingOut;
    }

    @PublicEndpoint
    @GetMapping("/connect/sign-out")
    String ask() {
        return "accounts/sign-out";
    }

    @PublicEndpoint
    @PostMapping("/connect/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signingOut.everywhere(null, request, response);
        return PageSecurity.to("/");
    }
}
