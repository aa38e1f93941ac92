package uk.brum.portal.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.brum.starter.clients.CallerTokenSource;

/** The access token of the person whose page is being made, renewed when it is about to end. */
final class PersonTokens implements CallerTokenSource {

    /** Longer than any call lasts, so that a token does not end on its way. */
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(20);

    private final ClientRegistration portal;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> accounts;
    private final Clock clock;

    PersonTokens(
            ClientRegistration portal,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> accounts,
            Clock clock) {
        this.portal = portal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws SignInAgain when nobody is signed in or accounts renews the token no more */
    @Override
    public Optional<String> token() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpSession session = attributes.getRequest().getSession(false);
        if (session == null) {
            throw new SignInAgain("no session");
        }
        // The parts of one page ask at the same time; the first of them renews for all.
        synchronized (attributes.getRequest()) {
            if (!(session.getAttribute(Tokens.ATTRIBUTE) instanceof Tokens tokens)) {
                throw new SignInAgain("no tokens");
            }
            if (clock.instant().isBefore(tokens.goodUntil().minus(BEFORE_EXPIRY))) {
                return Optional.of(tokens.access());
            }
            Tokens renewed = renew(tokens);
            session.setAttribute(Tokens.ATTRIBUTE, renewed);
            return Optional.of(renewed.access());
        }
    }

    private Tokens renew(Tokens tokens) {
        if (tokens.refresh() == null) {
            throw new SignInAgain("no refresh token");
        }
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokens.access(), null, null);
        var refresh = new OAuth2RefreshToken(tokens.refresh(), null);
        try {
            OAuth2AccessTokenResponse answer =
                    accounts.getTokenResponse(new OAuth2RefreshTokenGrantRequest(portal, access, refresh));
            return Tokens.of(
                    answer.getAccessToken(),
                    answer.getRefreshToken() != null ? answer.getRefreshToken() : refresh,
                    clock.instant());
        } catch (OAuth2AuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
                throw new SignInAgain("accounts renews the token no more");
            }
            throw e; // accounts is away: the person stays signed in and the page says so
        }
    }
}
