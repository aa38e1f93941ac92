package uk.brum.accounts.secrets;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Secrets of registered clients, kept as SHA-256. They are random with 128 bits or more, so a slow hash would protect
 * nothing and cost 100 ms of processor at each token request; secrets that people choose belong to {@link Passwords}.
 */
public final class ClientSecrets implements PasswordEncoder {

    /** Fewer characters than 128 bits need in base64 or hex are refused when a client is registered. */
    public static final int SHORTEST = 22;

    private static final String PREFIX = "sha256:";

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : PREFIX + Digests.sha256(secret.toString());
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        return secret != null && encoded != null && Digests.same(PREFIX + Digests.sha256(secret.toString()), encoded);
    }
}
