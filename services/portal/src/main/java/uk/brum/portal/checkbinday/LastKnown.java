package uk.brum.portal.checkbinday;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The last answer about each home that somebody looked at; without the database there is simply none. */
@Component
class LastKnown {

    private static final Logger log = LoggerFactory.getLogger(LastKnown.class);
    private static final Duration FRESH = Duration.ofHours(6);

    private final MongoCollection<Document> homes;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration kept;
    private volatile boolean indexed;

    /** @param kept older ones are dropped: they help nobody any more */
    LastKnown(MongoDatabase database, JsonMapper json, Clock clock, @Value("${brum.bin-days.kept:28d}") Duration kept) {
        this.homes = database.getCollection("lastKnownBinDays");
        this.json = json;
        this.clock = clock;
        this.kept = kept;
    }

    /** Keeps an answer, unless the same one was kept within six hours. */
    void keep(String uprn, BinDays fresh) {
        try {
            Instant now = clock.instant();
            Document old = homes.find(eq("_id", uprn)).first();
            String body = json.writeValueAsString(fresh);
            if (old != null
                    && sameDates(body, old.getString("body"))
                    && old.getDate("seenAt").toInstant().isAfter(now.minus(FRESH))) {
                return;
            }
            if (!indexed) {
                homes.createIndex(
                        Indexes.ascending("seenAt"),
                        new IndexOptions().expireAfter(kept.toSeconds(), TimeUnit.SECONDS));
                indexed = true;
            }
            homes.updateOne(
                    eq("_id", uprn),
                    combine(set("seenAt", Date.from(now)), set("body", body)),
                    new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            log.warn("Bin days could not be kept for a bad day: {}", e.getMessage());
        }
    }

    KnownBinDays.@Nullable Seen recall(String uprn) {
        try {
            Document old = homes.find(eq("_id", uprn)).first();
            return old == null
                    ? null
                    : new KnownBinDays.Seen(
                            json.readValue(old.getString("body"), BinDays.class),
                            old.getDate("seenAt").toInstant());
        } catch (MongoException | JacksonException e) {
            log.warn("The last known bin days cannot be read: {}", e.getMessage());
            return null;
        }
    }

    private static boolean sameDates(String body, String old) {
        String generated = "\"generatedAt\":\"[^\"]*\"";
        return body.replaceAll(generated, "").equals(old.replaceAll(generated, ""));
    }
}
