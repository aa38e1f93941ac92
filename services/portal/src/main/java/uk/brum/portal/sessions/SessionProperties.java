package uk.brum.portal.sessions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in, and the key that keeps sessions unreadable in the database.
 *
 * @param key 32 bytes in Base64; without it the key is derived from the portal's client secret
 * @param idle a session that was not used for so long is over
 * @param longest a session is over after so long, used or not
 * @param keptAfter how long the sealed record of an ended session stays in the database
 */
@ConfigurationProperties("brum.sessions")
public record SessionProperties(
        @Nullable String key,
        @DefaultValue("1h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("0s") Duration keptAfter) {}
