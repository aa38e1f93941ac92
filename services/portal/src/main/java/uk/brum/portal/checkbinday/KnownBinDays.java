package uk.brum.portal.checkbinday;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import feign.FeignException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.words.Days;

/**
 * Bin days of a home: from bin-schedules, and when that is away the last ones seen here, with their age. A calendar changes
 * seldom; an old one with its date on it helps more than a page that says sorry.
 */
@Component
public class KnownBinDays {

    private static final Logger log = LoggerFactory.getLogger(KnownBinDays.class);
    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 35;
    private static final Duration KEPT_FRESH = Duration.ofHours(6);
    private static final long KEPT_DAYS = 28;

    private final BinCalendar calendar;
    private final MongoCollection<Document> lastKnown;
    private final JsonMapper json;
    private final Days days;
    private final Clock clock;
    private volatile boolean indexed;

    KnownBinDays(BinCalendar calendar, MongoDatabase database, JsonMapper json, Days days, Clock clock) {
        this.calendar = calendar;
        this.lastKnown = database.getCollection("lastKnownBinDays");
        this.json = json;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A week back and five weeks ahead.
     *
     * @throws NotThere when no bins are collected at that home
     * @throws ServiceAway when bin-schedules is away and nothing was seen before
     */
    public Seen of(String uprn) {
        LocalDate today = days.today();
        try {
            BinDays fresh = calendar.of(uprn, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
            remember(uprn, fresh);
            return new Seen(fresh, null);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("bin days of " + uprn);
        } catch (ServiceAway e) {
            Seen old = recall(uprn);
            if (old == null) {
                throw e;
            }
            return old;
        }
    }

    private void remember(String uprn, BinDays fresh) {
        try {
            Instant now = clock.instant();
            Document old = lastKnown.find(eq("_id", uprn)).first();
            String body = json.writeValueAsString(fresh);
            if (old != null
                    && sameDates(body, old.getString("body"))
                    && old.getDate("seenAt").toInstant().isAfter(now.minus(KEPT_FRESH))) {
                return;
            }
            if (!indexed) {
                lastKnown.createIndex(
                        Indexes.ascending("seenAt"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
                indexed = true;
            }
            lastKnown.replaceOne(
                    eq("_id", uprn),
                    new Document("_id", uprn).append("seenAt", Date.from(now)).append("body", body),
                    new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            log.warn("Bin days could not be kept for a bad day: {}", e.getMessage());
        }
    }

    private static boolean sameDates(String body, String old) {
        String generated = "\"generatedAt\":\"[^\"]*\"";
        return body.replaceAll(generated, "").equals(old.replaceAll(generated, ""));
    }

    private @Nullable Seen recall(String uprn) {
        try {
            Document old = lastKnown.find(eq("_id", uprn)).first();
            return old == null
                    ? null
                    : new Seen(
                            json.readValue(old.getString("body"), BinDays.class),
                            old.getDate("seenAt").toInstant());
        } catch (MongoException | tools.jackson.core.JacksonException e) {
            log.warn("The last known bin days cannot be read: {}", e.getMessage());
            return null;
        }
    }

    /**
     * Bin days and how old they are.
     *
     * @param oldSince when they were last seen, or null when they are fresh
     */
    public record Seen(BinDays days, @Nullable Instant oldSince) {}
}
