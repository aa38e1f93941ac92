package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.Leases;

/** Leases by one conditional write: an unexpired one makes the upsert collide with its key. */
@Repository
class MongoLeases implements Leases {

    private final MongoCollection<Document> leases;
    private final Clock clock;

    MongoLeases(MongoDatabase database, Clock clock) {
        this.leases = database.getCollection("leases");
        this.clock = clock;
    }

    @Override
    public boolean take(String name, Duration length) {
        Instant now = clock.instant();
        try {
            leases.updateOne(
                    and(eq("_id", name), lt("until", Date.from(now))),
                    Updates.set("until", Date.from(now.plus(length))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
