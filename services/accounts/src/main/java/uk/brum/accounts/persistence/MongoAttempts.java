package uk.brum.accounts.persistence;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.Attempts;
import uk.brum.accounts.domain.Limit;
import uk.brum.starter.sealing.BlindIndex;
import uk.brum.starter.sealing.MasterKeys;

/** The times of recent attempts, one document per limit and subject; the subject is a keyed digest. */
@Component
class MongoAttempts implements Attempts {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> attempts;
    private final BlindIndex subjects;
    private final Clock clock;

    MongoAttempts(MongoDatabase database, MasterKeys master, Clock clock) {
        this.attempts = database.getCollection("attempts");
        // under another key the counting begins anew: fifteen minutes that are not worth a second digest
        this.subjects = BlindIndex.of(master.first(), "attempts");
        this.clock = clock;
        attempts.createIndex(Indexes.ascending("deleteAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public Optional<Duration> take(Limit limit, String subject) {
        Instant now = clock.instant();
        Document after = count(limit, id(limit, subject), now);
        if (after.getBoolean("allowed")) {
            return Optional.empty();
        }
        Instant oldest = after.getList("times", Date.class).getFirst().toInstant();
        Duration wait = Duration.between(now, oldest.plus(limit.window()));
        return Optional.of(wait.isPositive() ? wait : Duration.ofSeconds(1));
    }

    @Override
    public void giveBack(Limit limit, String subject) {
        attempts.updateOne(Filters.eq("_id", id(limit, subject)), Updates.popLast("times"));
    }

    @Override
    public void forget(Limit limit, String subject) {
        attempts.deleteOne(Filters.eq("_id", id(limit, subject)));
    }

    /** Reads, decides and counts in one write, so that of ten at once no more than the limit pass. */
    private Document count(Limit limit, String id, Instant now) {
        Date since = Date.from(now.minus(limit.window()));
        Document recent = new Document(
                "$filter",
                new Document("input", orEmpty("$times")).append("cond", new Document("$gt", List.of("$$this", since))));
        Document counted = new Document("$concatArrays", List.of("$recent", List.of(Date.from(now))));
        List<Bson> steps = List.of(
                new Document("$set", new Document("recent", recent)),
                new Document(
                        "$set",
                        new Document(
                                "allowed",
                                new Document("$lt", List.of(new Document("$size", "$recent"), limit.most())))),
                new Document(
                        "$set",
                        new Document("times", new Document("$cond", List.of("$allowed", counted, "$recent")))
                                .append("deleteAt", Date.from(now.plus(limit.window())))),
                new Document("$unset", "recent"));
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document after;
        try {
            after = attempts.findOneAndUpdate(Filters.eq("_id", id), steps, options);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != DUPLICATE_KEY) {
                throw e;
            }
            after = attempts.findOneAndUpdate(Filters.eq("_id", id), steps, options); // another made it first
        }
        return Objects.requireNonNull(after);
    }

    private String id(Limit limit, String subject) {
        return limit + "|" + subjects.of(subject);
    }

    private static Document orEmpty(String field) {
        return new Document("$ifNull", List.of(field, List.of()));
    }
}
