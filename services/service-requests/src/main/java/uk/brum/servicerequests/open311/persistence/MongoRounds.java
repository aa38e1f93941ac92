package uk.brum.servicerequests.open311.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.open311.domain.Rounds;

/** One document for each content that came, forgotten a day later. */
@Repository
class MongoRounds implements Rounds {

    private final MongoCollection<Document> rounds;

    MongoRounds(MongoDatabase database) {
        this.rounds = database.getCollection("open311Rounds");
        rounds.createIndex(Indexes.ascending("since"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS));
    }

    @Override
    public Instant roundOf(String fingerprint, Instant now, Duration window) {
        Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
        Date oldest = Date.from(moment.minus(window));
        // keeps a beginning that is within the window, and begins anew otherwise: one atomic step for all who ask
        Document begin = new Document(
                "$cond", List.of(new Document("$gt", List.of("$since", oldest)), "$since", Date.from(moment)));
        List<Document> update = List.of(new Document("$set", new Document("since", begin)));
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document round;
        try {
            round = rounds.findOneAndUpdate(eq("_id", fingerprint), update, options);
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // two began it at once; the other one's beginning counts for both
            round = rounds.findOneAndUpdate(eq("_id", fingerprint), update, options);
        }
        return Objects.requireNonNull(round).getDate("since").toInstant();
    }
}
