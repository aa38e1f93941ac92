package uk.brum.portal.sessions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What a person has begun and must not lose with a session, for example the call that an agent is in. Each thing has named
 * parts, sealed as sessions are, and is found by its key together with its owner alone: with the key of a colleague's thing
 * nobody finds it. It is over when a session would be over at the latest, and when its owner signs out.
 */
public final class KeptThings {

    private final MongoCollection<Document> things;
    private final SessionCipher cipher;
    private final Duration longest;
    private final Duration keptAfter;
    private final Clock clock;
    private volatile boolean indexed;

    KeptThings(MongoDatabase database, SessionCipher cipher, SessionProperties properties, Clock clock) {
        this.things = database.getCollection("keptThings");
        this.cipher = cipher;
        this.longest = properties.longest();
        this.keptAfter = properties.keptAfter();
        this.clock = clock;
    }

    /** @param part a serialisable value of the portal's own types */
    public void begin(String key, String owner, String name, Object part) {
        createIndexesOnce();
        String id = id(key, owner);
        things.insertOne(new Document("_id", id)
                .append("owner", owner(owner))
                .append("expiresAt", Date.from(clock.instant().plus(longest)))
                .append("parts", new Document(field(name), sealed(id, name, part))));
    }

    /** Null when there is no such part, or no such thing of this owner. */
    public @Nullable Object get(String key, String owner, String name) {
        String id = id(key, owner);
        Document found = things.find(there(id)).first();
        Document parts = found == null ? null : found.get("parts", Document.class);
        Binary part = parts == null ? null : parts.get(field(name), Binary.class);
        if (part == null) {
            return null;
        }
        try {
            return SessionContent.read(cipher.open(place(id, name), part.getData()))
                    .get(name);
        } catch (GeneralSecurityException | IOException e) {
            return null; // of another key or another version: as good as over
        }
    }

    /** Nothing happens when the thing is over. */
    public void put(String key, String owner, String name, Object part) {
        String id = id(key, owner);
        things.updateOne(there(id), set("parts." + field(name), sealed(id, name, part)));
    }

    public void remove(String key, String owner, String name) {
        things.updateOne(there(id(key, owner)), unset("parts." + field(name)));
    }

    /** Everything of somebody who leaves. */
    public void forget(String owner) {
        things.deleteMany(eq("owner", owner(owner)));
    }

    private Bson there(String id) {
        return and(eq("_id", id), gt("expiresAt", Date.from(clock.instant())));
    }

    private Binary sealed(String id, String name, Object part) {
        return new Binary(cipher.seal(place(id, name), SessionContent.write(Map.of(name, part))));
    }

    private void createIndexesOnce() {
        if (!indexed) {
            things.createIndex(
                    Indexes.ascending("expiresAt"),
                    new IndexOptions().expireAfter(keptAfter.toSeconds(), TimeUnit.SECONDS));
            things.createIndex(Indexes.ascending("owner"));
            indexed = true;
        }
    }

    private static String id(String key, String owner) {
        return MongoSessions.hash("kept " + key + " of " + owner);
    }

    private static String owner(String owner) {
        return MongoSessions.hash("owner " + owner);
    }

    private static String place(String id, String name) {
        return id + "|" + name;
    }

    /** A name of a field without the dots that the database would take for a path. */
    private static String field(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }
}
