package uk.brum.accounts.oauth;

import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/** A redirect URI is one of the registered ones, letter by letter, and always given (ASVS 10.4.1). Ports count too. */
final class ExactRedirectUris implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        String uri = request.getRedirectUri();
        if (uri == null || !context.getRegisteredClient().getRedirectUris().contains(uri)) {
            OAuth2Error error = new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri: " + OAuth2ParameterNames.REDIRECT_URI, null);
            // without the request in it, so that nobody is sent to the unknown address
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(error, null);
        }
    }
}
