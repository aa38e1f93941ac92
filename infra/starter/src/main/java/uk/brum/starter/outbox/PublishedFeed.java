package uk.brum.starter.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The events that this service has published in the last seven days, oldest first. */
public final class PublishedFeed {

    private static final long DAYS = 7;

    private final MongoCollection<Document> published;
    private final Publication publication;
    private final Clock clock;

    PublishedFeed(MongoDatabase database, Publication publication, Clock clock) {
        this.published = database.getCollection("publishedEvents");
        this.publication = publication;
        this.clock = clock;
    }

    void createIndexes() {
        published.createIndex(
                Indexes.ascending("at"), new IndexOptions().name("at").expireAfter(DAYS, TimeUnit.DAYS));
    }

    /** An event that was published just now. */
    Entry entry(String id, String type, String body) {
        return new Entry(id, type, clock.instant(), body);
    }

    /**
     * Keeps them, each once: what was published again after a crash may be there already. This need not wait for the disk:
     * the write that clears the same events comes after it and does, and what stands later in the journal is never there
     * without what stands before it.
     */
    void keep(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Document> documents = entries.stream()
                .map(entry -> new Document("_id", entry.id())
                        .append("at", Date.from(entry.publishedAt()))
                        .append("type", entry.type())
                        .append("body", entry.body()))
                .toList();
        try {
            published.withWriteConcern(WriteConcern.W1).insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean knownAlready =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!knownAlready || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    /** One event of the feed. */
    public record Entry(String id, String type, Instant publishedAt, String body) {}

    /** At most {@code limit} events published at or after {@code since}, oldest first. */
    public List<Entry> since(Instant since, int limit) {
        List<Entry> entries = new ArrayList<>();
        published
                .find(Filters.gte("at", Date.from(since)))
                .sort(Sorts.ascending("at", "_id"))
                .limit(limit)
                .forEach(event -> entries.add(new Entry(
                        event.getString("_id"),
                        event.getString("type"),
                        event.getDate("at").toInstant(),
                        event.getString("body"))));
        return entries;
    }

    /** Publishes these events again, for a broker that has lost them; consumers recognise those they know by id. */
    public int publishAgain(List<Entry> entries) {
        int heard = 0;
        for (Entry entry : entries) {
            Publication.Outcome outcome = publication.publish(
                    uk.brum.starter.messaging.EventExchange.NAME,
                    entry.type(),
                    CloudEvents.message(entry.id(), entry.type(), entry.body()));
            heard += outcome == Publication.Outcome.HEARD ? 1 : 0;
        }
        return heard;
    }
}
