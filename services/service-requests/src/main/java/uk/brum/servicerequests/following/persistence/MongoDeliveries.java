package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.following.domain.Deliveries;
import uk.brum.servicerequests.following.domain.Delivery;

/**
 * Deliveries in MongoDB; they bring no events and are no aggregates. A second collection counts each webhook's positions
 * and says which instance has it.
 */
@Repository
class MongoDeliveries implements Deliveries {

    /** What ended is kept for replays and for the owner to see for a month. */
    private static final long KEPT_DAYS = 31;

    private final MongoCollection<Document> deliveries;
    private final MongoCollection<Document> work;

    MongoDeliveries(MongoDatabase database) {
        deliveries = database.getCollection("webhookDeliveries");
        work = database.getCollection("webhookWork");
        deliveries.createIndex(
                Indexes.ascending("due", "webhook"),
                new IndexOptions().name("due").partialFilterExpression(eq("state", "WAITING")));
        deliveries.createIndex(
                Indexes.ascending("webhook", "due", "position"),
                new IndexOptions().name("dueOfWebhook").partialFilterExpression(eq("state", "WAITING")));
        deliveries.createIndex(
                Indexes.ascending("webhook", "reference", "number"),
                new IndexOptions().name("inOrder").partialFilterExpression(eq("state", "WAITING")));
        deliveries.createIndex(
                Indexes.ascending("webhook", "position"),
                new IndexOptions().name("position").unique(true));
        deliveries.createIndex(Indexes.ascending("webhook", "state", "position"), new IndexOptions().name("byState"));
        deliveries.createIndex(
                Indexes.ascending("endedAt"), new IndexOptions().name("forget").expireAfter(KEPT_DAYS, TimeUnit.DAYS));
    }

    @Override
    public void add(String webhook, String reference, int number, Instant now) {
        String id = Delivery.id(webhook, reference, number);
        if (deliveries.countDocuments(eq("_id", id)) > 0) {
            return;
        }
        Document counted = work.findOneAndUpdate(
                eq("_id", webhook),
                Updates.inc("last", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        long position = counted == null ? 1 : counted.getLong("last");
        try {
            deliveries.insertOne(DeliveryDocument.of(new Delivery(
                    webhook, position, reference, number, Delivery.State.WAITING, now, now, 0, null, null, null)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // another instance added it in the same moment; the position stays unused
        }
    }

    @Override
    public List<String> webhooksWithWork(Instant now, int limit) {
        return deliveries
                .aggregate(List.of(
                        new Document(
                                "$match",
                                new Document("state", "WAITING").append("due", new Document("$lte", Date.from(now)))),
                        new Document("$group", new Document("_id", "$webhook")),
                        new Document("$limit", limit)))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public boolean take(String webhook, String taker, Instant now, Instant until) {
        // a field that is not there yet is as good as null
        Bson free = or(lte("takenUntil", Date.from(now)), eq("takenUntil", null));
        return work.updateOne(
                                and(eq("_id", webhook), free),
                                Updates.combine(
                                        Updates.set("taker", taker), Updates.set("takenUntil", Date.from(until))))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void giveBack(String webhook, String taker, Instant from) {
        work.updateOne(and(eq("_id", webhook), eq("taker", taker)), Updates.set("takenUntil", Date.from(from)));
    }

    @Override
    public List<Delivery> due(String webhook, Instant now, int limit) {
        return deliveries
                .find(and(eq("webhook", webhook), waiting(), lte("due", Date.from(now))))
                .sort(ascending("due", "position"))
                .limit(limit)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public @Nullable Delivery before(Delivery delivery) {
        Document first = deliveries
                .find(and(
                        eq("webhook", delivery.webhook()),
                        eq("reference", delivery.reference()),
                        waiting(),
                        lt("number", delivery.number())))
                .sort(ascending("number"))
                .first();
        return first == null ? null : DeliveryDocument.read(first);
    }

    @Override
    public void save(Delivery delivery) {
        deliveries.updateOne(eq("_id", delivery.id()), DeliveryDocument.changes(delivery));
    }

    @Override
    public void hurry(String webhook, Instant now) {
        deliveries.updateMany(
                and(eq("webhook", webhook), waiting(), gt("due", Date.from(now))), Updates.set("due", Date.from(now)));
    }

    @Override
    public List<Delivery> page(String webhook, long after, Delivery.@Nullable State state, int limit) {
        Bson place = and(eq("webhook", webhook), gt("position", after));
        return deliveries
                .find(state == null ? place : and(place, eq("state", state.name())))
                .sort(ascending("position"))
                .limit(limit)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public long replay(String webhook, long after, Instant now) {
        return deliveries
                .updateMany(
                        and(eq("webhook", webhook), gt("position", after), ne("state", "WAITING")),
                        Updates.combine(
                                Updates.set("state", "WAITING"),
                                Updates.set("due", Date.from(now)),
                                Updates.set("attempts", 0),
                                Updates.unset("triedSince"),
                                Updates.unset("endedAt")))
                .getModifiedCount();
    }

    @Override
    public void removeAll(String webhook) {
        deliveries.deleteMany(eq("webhook", webhook));
        work.deleteOne(eq("_id", webhook));
    }

    private static Bson waiting() {
        return eq("state", "WAITING");
    }
}
