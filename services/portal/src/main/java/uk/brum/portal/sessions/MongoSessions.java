package uk.brum.portal.sessions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the portal's database. The database knows a hash of the id and a sealed blob: who reads it can neither take
 * over a session nor see a token. Every change names the version it was made from; two tabs never undo each other, and a
 * request that was still running brings no session back that was signed out.
 */
final class MongoSessions implements SessionRepository<BrumSession> {

    private static final Logger log = LoggerFactory.getLogger(MongoSessions.class);
    /** Only using a session is written down this seldom, so that reading a page does not cost a write. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    /** A browser that opens a window with all its tabs again changes one session from each of them at once. */
    private static final int TRIES = 30;

    private static final long PAUSE_NANOS = 2_000_000;

    private final MongoCollection<Document> sessions;
    private final SessionCipher cipher;
    private final SessionProperties properties;
    private final Clock clock;
    private volatile boolean indexed;

    MongoSessions(MongoDatabase database, SessionCipher cipher, SessionProperties properties, Clock clock) {
        this.sessions = database.getCollection("sessions");
        this.cipher = cipher;
        this.properties = properties;
        this.clock = clock;
    }

    /** The database drops what has expired; until it does, {@link #findById} does not find it any more. */
    private void createIndexOnce() {
        if (!indexed) {
            sessions.createIndex(
                    Indexes.ascending("expiresAt"),
                    new IndexOptions().expireAfter(properties.keptAfter().toSeconds(), TimeUnit.SECONDS));
            indexed = true;
        }
    }

    @Override
    public BrumSession createSession() {
        return new BrumSession(clock, properties.idle(), properties.longest());
    }

    @Override
    public @Nullable BrumSession findById(String id) {
        BrumSession session = read(id);
        if (session == null || session.isExpired()) {
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(eq("_id", hash(id)));
    }

    @Override
    public void save(BrumSession session) {
        String before = session.storedId();
        if (before == null) {
            insert(session);
        } else if (!before.equals(session.getId())) {
            // A new id at sign-in. The old one must be gone before the new one is known to the browser.
            if (sessions.deleteOne(eq("_id", hash(before))).getDeletedCount() == 1) {
                insert(session);
            }
        } else if (!session.changes().isEmpty()) {
            update(session);
        } else {
            touch(session);
        }
    }

    private void insert(BrumSession session) {
        createIndexOnce();
        String hash = hash(session.getId());
        sessions.insertOne(new Document("_id", hash)
                .append("ver", 1L)
                .append("createdAt", Date.from(session.getCreationTime()))
                .append("usedAt", Date.from(session.getLastAccessedTime()))
                .append("idleSeconds", session.getMaxInactiveInterval().toSeconds())
                .append("expiresAt", Date.from(session.expiresAt()))
                .append("content", sealed(hash, session.attributes())));
        session.saved(1);
    }

    private void update(BrumSession session) {
        String hash = hash(session.getId());
        Map<String, Object> attributes = session.attributes();
        long version = session.version();
        for (int i = 0; i < TRIES; i++) {
            var changed = sessions.updateOne(
                    and(eq("_id", hash), eq("ver", version)),
                    combine(
                            set("content", new Binary(cipher.seal(hash, SessionContent.write(attributes)))),
                            set("usedAt", Date.from(session.getLastAccessedTime())),
                            set("expiresAt", Date.from(session.expiresAt())),
                            inc("ver", 1L)));
            if (changed.getModifiedCount() == 1) {
                session.saved(version + 1);
                return;
            }
            BrumSession fresh = read(session.getId());
            if (fresh == null) {
                return; // signed out in another tab meanwhile
            }
            // by chance, so that those who got in each other's way do not do so again
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * (i + 1)));
            version = fresh.version();
            attributes = merged(fresh.attributes(), session.changes());
        }
        throw new IllegalStateException("A session was changed by others " + TRIES + " times in a row");
    }

    private void touch(BrumSession session) {
        if (session.unusedFor().compareTo(TOUCH) > 0) {
            sessions.updateOne(
                    eq("_id", hash(session.getId())),
                    combine(
                            set("usedAt", Date.from(session.getLastAccessedTime())),
                            set("expiresAt", Date.from(session.expiresAt()))));
        }
    }

    private @Nullable BrumSession read(String id) {
        String hash = hash(id);
        Document found = sessions.find(eq("_id", hash)).first();
        if (found == null) {
            return null;
        }
        try {
            byte[] content =
                    cipher.open(hash, found.get("content", Binary.class).getData());
            return new BrumSession(
                            clock,
                            found.getDate("createdAt").toInstant(),
                            properties.longest(),
                            SessionContent.read(content),
                            id)
                    .stored(
                            found.getLong("ver"),
                            found.getDate("usedAt").toInstant(),
                            Duration.ofSeconds(found.getLong("idleSeconds")));
        } catch (GeneralSecurityException | IOException e) {
            // After a change of key or of a library the person signs in again; there is nothing else to save.
            log.info("A stored session cannot be read any more: {}", e.getMessage());
            return null;
        }
    }

    private Binary sealed(String hash, Map<String, Object> attributes) {
        return new Binary(cipher.seal(hash, SessionContent.write(attributes)));
    }

    private static Map<String, Object> merged(Map<String, Object> fresh, Map<String, @Nullable Object> changes) {
        var merged = new HashMap<>(fresh);
        changes.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    static String hash(String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
