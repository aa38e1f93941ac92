package uk.brum.starter.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The right of one relay to publish the events of one aggregate for a while. Each claim raises the fence; a relay whose
 * lease has passed to another can still finish its publishing, but can no longer clear anything.
 */
final class Lease {

    private final MongoCollection<Document> collection;
    private final Document claimed;

    private Lease(MongoCollection<Document> collection, Document claimed) {
        this.collection = collection;
        this.claimed = claimed;
    }

    /** The write is acknowledged by a majority, so what it returns can never be rolled back: no ghost is published. */
    static Optional<Lease> claim(
            MongoCollection<Document> collection, String id, String owner, Duration length, Clock clock) {
        Instant now = clock.instant();
        Document claimed = collection.findOneAndUpdate(
                and(eq("_id", id), exists("outboxSince"), isFree(now)),
                Updates.combine(
                        Updates.set("relay.owner", owner),
                        Updates.set("relay.until", Date.from(now.plus(length))),
                        Updates.inc("relay.fence", 1L)),
                new FindOneAndUpdateOptions()
                        .projection(Projections.include("outbox", "relay"))
                        .returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(document -> new Lease(collection, document));
    }

    /** Whether an aggregate may be claimed: nobody has it, and it is not put off. */
    static Bson isFree(Instant now) {
        return or(exists("relay.until", false), lt("relay.until", Date.from(now)));
    }

    String aggregateId() {
        return String.valueOf(claimed.get("_id"));
    }

    /** The pending events in the order of their sequence. */
    List<Document> pending() {
        return claimed.getList("outbox", Document.class, List.of());
    }

    /** Takes out what was published and gives the lease back; in one write, and only while the fence is ours. */
    boolean clear(List<String> published) {
        Document remaining = new Document(
                "$filter",
                new Document("input", "$outbox")
                        .append(
                                "cond",
                                new Document("$not", List.of(new Document("$in", List.of("$$this.id", published))))));
        return collection
                        .updateOne(
                                ours(),
                                List.of(
                                        new Document(
                                                "$set",
                                                new Document("outbox", remaining)
                                                        .append(
                                                                "relay",
                                                                new Document(
                                                                        "$literal", new Document("fence", fence())))),
                                        new Document(
                                                "$set",
                                                new Document(
                                                        "outboxSince",
                                                        new Document(
                                                                "$cond",
                                                                List.of(
                                                                        new Document(
                                                                                "$eq",
                                                                                List.of(
                                                                                        new Document(
                                                                                                "$size", "$outbox"),
                                                                                        0)),
                                                                        "$$REMOVE",
                                                                        "$outboxSince"))))))
                        .getModifiedCount()
                == 1;
    }

    /** Leaves the rest for later: nobody tries this aggregate again before then. */
    void postpone(Instant until) {
        collection.updateOne(ours(), Updates.set("relay.until", Date.from(until)));
    }

    private Bson ours() {
        return and(eq("_id", claimed.get("_id")), eq("relay.fence", fence()));
    }

    private long fence() {
        return claimed.get("relay", Document.class).getLong("fence");
    }
}
