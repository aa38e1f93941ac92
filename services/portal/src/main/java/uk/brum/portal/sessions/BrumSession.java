package uk.brum.portal.sessions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** One browser's session, and what has changed in it since it was read. */
final class BrumSession implements Session {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Instant createdAt;
    private final Duration longest;
    private final Map<String, Object> attributes;
    private final Map<String, @Nullable Object> changes = new HashMap<>();
    private Duration idle;
    private Instant usedAt;
    private String id;
    private @Nullable String storedId;
    private Instant storedUsedAt = Instant.MAX;
    private long version;

    /** A session that is not stored yet. */
    BrumSession(Clock clock, Duration idle, Duration longest) {
        this(clock, clock.instant(), longest, new HashMap<>(), newId());
        this.idle = idle;
    }

    BrumSession(Clock clock, Instant createdAt, Duration longest, Map<String, Object> attributes, String id) {
        this.clock = clock;
        this.createdAt = createdAt;
        this.usedAt = createdAt;
        this.longest = longest;
        this.idle = longest;
        this.attributes = attributes;
        this.id = id;
    }

    /** As it was found in the database. */
    BrumSession stored(long version, Instant usedAt, Duration idle) {
        this.storedId = id;
        this.version = version;
        this.usedAt = usedAt;
        this.storedUsedAt = usedAt;
        this.idle = idle;
        return this;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = newId();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public synchronized <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public synchronized Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public synchronized void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
            changes.put(name, value);
        }
    }

    @Override
    public synchronized void removeAttribute(String name) {
        attributes.remove(name);
        changes.put(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    /** Spring Session hands in the machine's time; this session lives by the portal's clock. */
    @Override
    public void setLastAccessedTime(Instant at) {
        usedAt = clock.instant();
    }

    @Override
    public Instant getLastAccessedTime() {
        return usedAt;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    @Override
    public boolean isExpired() {
        return !clock.instant().isBefore(expiresAt());
    }

    /** The earlier of idle and longest time. */
    Instant expiresAt() {
        Instant whenIdle = usedAt.plus(idle);
        Instant atLast = createdAt.plus(longest);
        return whenIdle.isBefore(atLast) ? whenIdle : atLast;
    }

    synchronized Map<String, Object> attributes() {
        return new HashMap<>(attributes);
    }

    /** Changed attributes with their new values; null for a removed one. */
    synchronized Map<String, @Nullable Object> changes() {
        return new HashMap<>(changes);
    }

    synchronized void saved(long newVersion) {
        changes.clear();
        storedId = id;
        version = newVersion;
    }

    /** How long nobody had used it before this request, by what the database knows. */
    Duration unusedFor() {
        return storedUsedAt.equals(Instant.MAX) ? Duration.ZERO : Duration.between(storedUsedAt, usedAt);
    }

    @Nullable
    String storedId() {
        return storedId;
    }

    long version() {
        return version;
    }

    private static String newId() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
