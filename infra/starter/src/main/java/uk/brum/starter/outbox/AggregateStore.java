package uk.brum.starter.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/**
 * A collection of aggregates, each of which carries its own pending events: an insert or a change and the events that
 * it caused are one write, so neither can be stored without the other.
 *
 * <p>Beside the service's own fields a document holds {@code ver} (changes so far), {@code seq} (events so far),
 * {@code outbox}, {@code outboxSince}, {@code relay} and {@code idem}. Only this class and the relay write those. A whole
 * document is never replaced: a stale copy would resurrect published events or erase new ones.
 */
public final class AggregateStore {

    static final int MOST_PENDING = PendingEvents.MOST_PENDING;
    private static final String IDEMPOTENCY_INDEX = "idempotencyKey";
    private static final Pattern INDEX_NAME = Pattern.compile("index: (\\S+) dup key");

    private final MongoCollection<Document> collection;
    private final Runnable wakeRelay;
    private final PendingEvents pending;

    AggregateStore(MongoCollection<Document> collection, Runnable wakeRelay, TraceContext trace, Clock clock) {
        this.collection = collection;
        this.wakeRelay = wakeRelay;
        this.pending = new PendingEvents(trace, clock);
    }

    void createIndexes() {
        collection.createIndex(
                Indexes.ascending("outboxSince"),
                new IndexOptions().name("outboxSince").partialFilterExpression(exists("outboxSince")));
        collection.createIndex(
                Indexes.ascending("idem.key"),
                new IndexOptions().name(IDEMPOTENCY_INDEX).unique(true).partialFilterExpression(exists("idem.key")));
    }

    /** For reads and for the service's own indexes; never for writes to aggregates. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    /** For writing many at once. */
    public ManyAggregates many() {
        return new ManyAggregates(collection, pending, wakeRelay);
    }

    /** The aggregate as it is now, own writes included. */
    public Optional<Document> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /**
     * Stores a new aggregate with its events and the reply to its request, in one write.
     *
     * @param state the service's fields, with a String {@code _id}
     * @param reply makes the reply from the stored document; given again, to the byte, when the request is repeated
     * @throws ProblemException 422 when the key came with another request before
     * @throws AlreadyExists when a unique index of the service refuses it
     */
    public Creation insert(
            Document state,
            List<OutgoingEvent> events,
            @Nullable Idempotency idempotency,
            Function<Document, IdempotentReply> reply) {
        Document document = pending.first(state, events);
        IdempotentReply answer = reply.apply(document);
        if (idempotency != null) {
            document.append("idem", remembered(idempotency, answer));
        }
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            return repeatedOrRefused(e, idempotency);
        }
        wakeRelay.run();
        return new Creation.Inserted(document, answer);
    }

    /** As {@link #insert}, for what is not created by a request of somebody. */
    public void insert(Document state, List<OutgoingEvent> events) {
        insert(state, events, null, document -> new IdempotentReply(201, null, ""));
    }

    /**
     * Changes an aggregate and adds the events that the change caused, in one write.
     *
     * @param expectedVersion the {@code ver} of the document that the decision was made on
     * @param changes update operators on the service's own fields
     * @return false when somebody changed it meanwhile (or it does not exist): read it again and decide again
     * @throws OutboxFull when 200 events wait already
     */
    public boolean update(String id, long expectedVersion, Bson changes, List<OutgoingEvent> events) {
        Bson asExpected = PendingEvents.asExpected(id, expectedVersion);
        long lastSequence = 0;
        if (!events.isEmpty()) {
            Document now = collection
                    .find(asExpected)
                    .projection(Projections.include("seq", "outbox.id"))
                    .first();
            if (now == null) {
                return false;
            }
            if (now.getList("outbox", Document.class, List.of()).size() + events.size() > MOST_PENDING) {
                throw new OutboxFull(id);
            }
            lastSequence = now.getLong("seq");
        }
        boolean changed = collection
                        .updateOne(asExpected, pending.change(changes, events, lastSequence))
                        .getModifiedCount()
                == 1;
        if (changed && !events.isEmpty()) {
            wakeRelay.run();
        }
        return changed;
    }

    /**
     * As {@link #update(String, long, Bson, List)}, without reading anything first, for whoever has read the document
     * whole: {@code ver} and {@code seq} change together, so a document that still has the one has the other too.
     *
     * @param expectedVersion the {@code ver} that was read
     * @param lastSequence the {@code seq} that was read with it
     */
    public boolean update(
            String id, long expectedVersion, long lastSequence, Bson changes, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return update(id, expectedVersion, changes, events);
        }
        Bson withRoom = PendingEvents.withRoom(id, expectedVersion, events.size());
        if (collection
                        .updateOne(withRoom, pending.change(changes, events, lastSequence))
                        .getModifiedCount()
                == 1) {
            wakeRelay.run();
            return true;
        }
        if (collection
                        .find(PendingEvents.asExpected(id, expectedVersion))
                        .projection(Projections.include("_id"))
                        .first()
                != null) {
            throw new OutboxFull(id);
        }
        return false;
    }

    private static Document remembered(Idempotency idempotency, IdempotentReply answer) {
        return new Document("key", idempotency.key())
                .append("hash", idempotency.hash())
                .append("status", answer.status())
                .append("location", answer.location())
                .append("body", answer.body());
    }

    private Creation repeatedOrRefused(MongoWriteException failure, @Nullable Idempotency idempotency) {
        if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw failure;
        }
        Document earlier = idempotency == null
                ? null
                : collection.find(eq("idem.key", idempotency.key())).first();
        if (earlier == null || idempotency == null) {
            Matcher index = INDEX_NAME.matcher(String.valueOf(failure.getMessage()));
            throw new AlreadyExists(index.find() ? index.group(1) : "key", failure);
        }
        Document idem = earlier.get("idem", Document.class);
        if (!idempotency.hash().equals(idem.getString("hash"))) {
            throw new ProblemException(
                    PlatformProblems.KEY_REUSED, "Use a new Idempotency-Key for a request with other content.");
        }
        return new Creation.Replayed(
                new IdempotentReply(idem.getInteger("status"), idem.getString("location"), idem.getString("body")));
    }
}
