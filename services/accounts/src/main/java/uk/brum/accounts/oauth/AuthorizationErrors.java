package uk.brum.accounts.oauth;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Tells an app at its registered address what was wrong with its request. When the app or its address is not known,
 * nobody is sent anywhere: the person gets a page of ours.
 */
final class AuthorizationErrors implements AuthenticationFailureHandler {

    private final NobodyToTell nobodyToTell;

    AuthorizationErrors(NobodyToTell nobodyToTell) {
        this.nobodyToTell = nobodyToTell;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OAuth2AuthorizationCodeRequestAuthenticationException failure =
                (OAuth2AuthorizationCodeRequestAuthenticationException) cause;
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = failure.getAuthorizationCodeRequestAuthentication();
        String redirectUri = asked == null ? null : asked.getRedirectUri();
        if (asked == null || redirectUri == null) {
            nobodyToTell.answer(request, response);
            return;
        }
        OAuth2Error error = failure.getError();
        UriComponentsBuilder location = UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam(OAuth2ParameterNames.ERROR, error.getErrorCode());
        String description = error.getDescription();
        if (description != null) {
            location.queryParam(
                    OAuth2ParameterNames.ERROR_DESCRIPTION, UriUtils.encode(description, StandardCharsets.UTF_8));
        }
        String state = asked.getState();
        if (state != null) {
            location.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(state, StandardCharsets.UTF_8));
        }
        response.setHeader(HttpHeaders.LOCATION, location.build(true).toUriString());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
