package uk.brum.starter.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;

/**
 * What is not published yet.
 *
 * @param aggregates how many wait, counted up to {@value #COUNTED} a collection
 * @param oldestSeconds how long the oldest has waited
 */
record Backlog(int aggregates, long oldestSeconds) {

    static final Backlog NONE = new Backlog(0, 0);
    static final int COUNTED = 10_000;

    static Backlog of(MongoCollection<Document> collection, Clock clock) {
        Document oldest = collection
                .find(Filters.exists("outboxSince"))
                .projection(Projections.include("outboxSince"))
                .sort(Sorts.ascending("outboxSince"))
                .first();
        if (oldest == null) {
            return NONE;
        }
        Duration age = Duration.between(oldest.getDate("outboxSince").toInstant(), clock.instant());
        long count = collection.countDocuments(Filters.exists("outboxSince"), new CountOptions().limit(COUNTED));
        return new Backlog((int) count, Math.max(0, age.toSeconds()));
    }

    Backlog and(Backlog other) {
        return new Backlog(aggregates + other.aggregates, Math.max(oldestSeconds, other.oldestSeconds));
    }
}
