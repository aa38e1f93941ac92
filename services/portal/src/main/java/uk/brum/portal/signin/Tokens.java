package uk.brum.portal.signin;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What the session holds of a signed-in person's tokens; nothing of it ever goes to the browser. */
record Tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) implements Serializable {

    static final String ATTRIBUTE = "tokens";

    @Override
    public String toString() {
        return "Tokens[…]";
    }
}
