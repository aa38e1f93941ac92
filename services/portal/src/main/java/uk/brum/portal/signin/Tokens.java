package uk.brum.portal.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * What the session holds of a signed-in person's tokens; nothing of it ever goes to the browser.
 *
 * @param goodUntil the end of the access token by the portal's own clock
 */
record Tokens(String access, @Nullable String refresh, Instant goodUntil) implements Serializable {

    static final String ATTRIBUTE = "tokens";
    private static final Duration UNSAID = Duration.ofMinutes(1);

    static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, Instant now) {
        Duration life = access.getIssuedAt() == null || access.getExpiresAt() == null
                ? UNSAID
                : Duration.between(access.getIssuedAt(), access.getExpiresAt());
        return new Tokens(access.getTokenValue(), refresh == null ? null : refresh.getTokenValue(), now.plus(life));
    }

    @Override
    public String toString() {
        return "Tokens[…]";
    }
}
