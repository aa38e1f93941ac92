package uk.brum.accounts.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import uk.brum.accounts.secrets.Digests;

/**
 * Sessions of the authorization server, so that a restart signs nobody out. The database holds a hash of the cookie. A
 * session is changed only while it exists: a slow request cannot bring back one that was signed out meanwhile.
 */
@Component
class MongoSessions implements SessionRepository<MapSession> {

    static final String SIGNED_IN = "signedIn";
    static final Duration IDLE = Duration.ofMinutes(30);
    private static final String STORED_AS = "brum.storedAs";
    private static final int ID_BYTES = 32;

    private final MongoCollection<Document> sessions;
    private final Clock clock;

    MongoSessions(MongoDatabase database, Clock clock) {
        this.sessions = database.getCollection("sessions");
        this.clock = clock;
        sessions.createIndex(Indexes.ascending("deleteAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public MapSession createSession() {
        MapSession session = new MapSession(() -> Digests.randomText(ID_BYTES));
        session.setMaxInactiveInterval(IDLE);
        return session;
    }

    @Override
    public void save(MapSession session) {
        String id = Digests.sha256(session.getId());
        String storedAs = session.getAttribute(STORED_AS);
        if (storedAs == null) {
            sessions.insertOne(write(session).append("_id", id));
        } else if (storedAs.equals(id)) {
            sessions.updateOne(Filters.eq("_id", id), new Document("$set", write(session)));
        } else if (sessions.deleteOne(Filters.eq("_id", storedAs)).getDeletedCount() == 1) {
            sessions.insertOne(write(session).append("_id", id));
        }
        session.setAttribute(STORED_AS, id);
    }

    @Override
    public @Nullable MapSession findById(String id) {
        Document stored = sessions.find(Filters.eq("_id", Digests.sha256(id))).first();
        if (stored == null || stored.getDate("deleteAt").toInstant().isBefore(clock.instant())) {
            return null;
        }
        MapSession session = read(id, stored);
        return session.isExpired() ? null : session;
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(Filters.eq("_id", Digests.sha256(id)));
    }

    private Document write(MapSession session) {
        Document attributes = new Document();
        Document document = new Document("createdAt", Date.from(session.getCreationTime()))
                .append("lastSeen", Date.from(session.getLastAccessedTime()))
                .append("deleteAt", Date.from(session.getLastAccessedTime().plus(IDLE)));
        for (String name : session.getAttributeNames()) {
            Object value = session.getAttribute(name);
            switch (value) {
                case SignedIn signedIn -> document.append(SIGNED_IN, SignedInDocument.write(signedIn));
                case String text when !name.equals(STORED_AS) -> attributes.append(name, text);
                case String storedAs -> {}
                case null, default -> throw new IllegalStateException("Sessions keep text alone, not " + name);
            }
        }
        return document.append("attributes", attributes);
    }

    private MapSession read(String id, Document stored) {
        MapSession session = new MapSession(id);
        session.setSessionIdGenerator(() -> Digests.randomText(ID_BYTES));
        session.setMaxInactiveInterval(IDLE);
        session.setCreationTime(stored.getDate("createdAt").toInstant());
        session.setLastAccessedTime(stored.getDate("lastSeen").toInstant());
        session.setAttribute(STORED_AS, stored.getString("_id"));
        stored.get("attributes", Document.class).forEach(session::setAttribute);
        Document signedIn = stored.get(SIGNED_IN, Document.class);
        if (signedIn != null) {
            session.setAttribute(SIGNED_IN, SignedInDocument.read(signedIn));
        }
        return session;
    }
}
