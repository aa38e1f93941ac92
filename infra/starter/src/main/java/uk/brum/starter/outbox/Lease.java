package uk.brum.starter.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The right of one relay to publish the events of one aggregate for a while. Each claim raises the fence; a relay whose
 * lease has passed to another can still finish its publishing, but can no longer clear anything.
 */
final class Lease {

    private final Document claimed;

    private Lease(Document claimed) {
        this.claimed = claimed;
    }

    /**
     * Claims those of the aggregates that nobody else has. The claim is acknowledged by a majority and what is read after
     * it is a majority's too, so it can never be rolled back: no ghost is published.
     */
    static List<Lease> claim(MongoCollection<Document> collection, List<String> ids, Duration length, Clock clock) {
        Instant now = clock.instant();
        // a name of its own for each claim: what carries it was free and is ours, and nobody else's older claim
        String claim = UUID.randomUUID().toString();
        collection.updateMany(
                and(in("_id", ids), exists("outboxSince"), isFree(now)),
                Updates.combine(
                        Updates.set("relay.owner", claim),
                        Updates.set("relay.until", Date.from(now.plus(length))),
                        Updates.inc("relay.fence", 1L)));
        return collection
                .withReadConcern(ReadConcern.MAJORITY)
                .find(and(in("_id", ids), eq("relay.owner", claim)))
                .projection(Projections.include("outbox", "relay"))
                .map(Lease::new)
                .into(new ArrayList<>());
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

    /**
     * Takes out what was published and gives the lease back; in one write, and only while the fence is ours.
     *
     * @param later nobody tries what is left before then; null when it may be tried at once
     */
    UpdateOneModel<Document> settle(List<String> published, @Nullable Instant later) {
        Document given = new Document("fence", fence());
        if (later != null) {
            given.append("until", Date.from(later));
        }
        return new UpdateOneModel<>(
                and(eq("_id", claimed.get("_id")), eq("relay.fence", fence())),
                List.of(
                        set("outbox", remaining(published)),
                        set("relay", operator("$literal", given)),
                        set(
                                "outboxSince",
                                operator(
                                        "$cond",
                                        List.of(
                                                operator("$eq", List.of(operator("$size", "$outbox"), 0)),
                                                "$$REMOVE",
                                                "$outboxSince")))));
    }

    private static Document remaining(List<String> published) {
        Document wasPublished = operator("$in", List.of("$$this.id", published));
        return operator(
                "$filter", new Document("input", "$outbox").append("cond", operator("$not", List.of(wasPublished))));
    }

    private static Document set(String field, Object value) {
        return operator("$set", new Document(field, value));
    }

    private static Document operator(String name, Object operand) {
        return new Document(name, operand);
    }

    private long fence() {
        return claimed.get("relay", Document.class).getLong("fence");
    }
}
