package uk.brum.accounts.oauth;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Ends a session at an app's request. When the request proves too little, the person is asked first. */
@Component
class LogoutAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final SigningOut signingOut;
    private final OidcLogoutAuthenticationSuccessHandler answers = new OidcLogoutAuthenticationSuccessHandler();

    LogoutAnswers(SigningOut signingOut) {
        this.signingOut = signingOut;
        answers.setLogoutHandler(this::signOut);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        answers.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        response.setHeader(HttpHeaders.LOCATION, "/connect/sign-out");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private void signOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof OidcLogoutAuthenticationToken logout) {
            OidcIdToken idToken = logout.getIdToken();
            signingOut.everywhere(idToken == null ? null : idToken.getClaimAsString("sid"), request, response);
        }
    }
}
