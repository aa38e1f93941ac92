package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.NewComplaints;
import uk.brum.complaints.domain.Change;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Waiting;
import uk.brum.complaints.domain.Wanted;
import uk.brum.complaints.messaging.PublishedEvents;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Complaints as aggregates. */
@Repository
class MongoComplaints implements Complaints, NewComplaints {

    private final AggregateStore store;
    private final ComplaintDocument documents;
    private final ComplaintFilter filter;
    private final Clock clock;

    MongoComplaints(AggregateStores stores, SealedWords words, Clock clock) {
        this.documents = new ComplaintDocument(words);
        this.filter = new ComplaintFilter(words);
        this.clock = clock;
        this.store = stores.collection("complaints");
        MongoCollection<Document> collection = store.collection();
        ComplaintFilter.indexes().forEach(collection::createIndex);
        collection.createIndex(Indexes.ascending("nextLook", "_id"));
        collection.createIndex(Indexes.ascending("owedBy", "_id"));
        collection.createIndex(Indexes.ascending("erased", "kind", "endedAt", "_id"));
        collection.createIndex(Indexes.ascending("receivedAt"));
        collection.createIndex(Indexes.ascending("breaches"));
        collection.createIndex(Indexes.ascending("postSince", "_id"));
        collection.createIndex(Indexes.ascending("open", "_id"));
        collection.createIndex(Indexes.ascending("lapsesAt", "_id"));
        collection.createIndex(
                Indexes.ascending("originUnchecked", "_id"),
                new IndexOptions().partialFilterExpression(eq("originUnchecked", true)));
    }

    @Override
    public Optional<Complaint> find(ComplaintId id) {
        return store.find(id.text()).map(documents::complaint);
    }

    @Override
    public boolean save(Change change) {
        Complaint complaint = change.state();
        return store.update(
                complaint.id().text(),
                complaint.version(),
                documents.change(complaint, () -> sealed(complaint)),
                PublishedEvents.of(change));
    }

    /** Null when somebody changed it meanwhile. */
    private @Nullable Binary sealed(Complaint complaint) {
        Document stored = store.collection()
                .find(and(eq("_id", complaint.id().text()), eq("ver", complaint.version())))
                .projection(Projections.include(ComplaintDocument.SEALED))
                .first();
        return stored == null ? null : stored.get(ComplaintDocument.SEALED, Binary.class);
    }

    @Override
    public List<Complaint> list(Wanted wanted) {
        return read(filter.of(wanted, clock.instant()), ComplaintFilter.order(wanted), wanted.skip(), wanted.limit());
    }

    @Override
    public Waiting toLookAt(Instant now) {
        return waiting(lte("nextLook", Date.from(now)), "nextLook");
    }

    @Override
    public Waiting withUncheckedOrigin() {
        return waiting(eq("originUnchecked", true), null);
    }

    @Override
    public Slice withLettersToPost(String viewer, Waiting.@Nullable Place behind, int limit) {
        Bson waiting = and(gte("postSince", new Date(0)), ComplaintFilter.visibleTo(viewer));
        return slice(waiting(waiting, "postSince"), behind, limit);
    }

    @Override
    public Waiting lapsed(Instant now) {
        return waiting(lt("lapsesAt", Date.from(now)), "lapsesAt");
    }

    @Override
    public Waiting running() {
        return waiting(eq("open", true), null);
    }

    @Override
    public Slice owing(boolean overdue, Instant now, Waiting.@Nullable Place behind, int limit) {
        Bson owing = overdue ? lt("owedBy", Date.from(now)) : gte("owedBy", new Date(0));
        return slice(waiting(owing, "owedBy"), behind, limit);
    }

    @Override
    public Waiting endedBefore(ComplaintKind kind, Instant moment) {
        return waiting(and(eq("erased", false), eq("kind", kind.id()), lt("endedAt", Date.from(moment))), "endedAt");
    }

    @Override
    public void each(Instant from, Instant until, Consumer<Complaint> reader) {
        store.collection()
                .find(and(gte("receivedAt", Date.from(from)), lt("receivedAt", Date.from(until))))
                .sort(Sorts.ascending("receivedAt"))
                .map(documents::complaint)
                .forEach(reader);
    }

    @Override
    public @Nullable IdempotentReply store(
            Change complaint, Idempotency idempotency, Function<Complaint, IdempotentReply> reply) {
        try {
            return store.insert(
                            documents.of(complaint.state()),
                            PublishedEvents.of(complaint),
                            idempotency,
                            stored -> reply.apply(complaint.state()))
                    .reply();
        } catch (AlreadyExists e) {
            return null;
        }
    }

    @Override
    public @Nullable IdempotentReply repeated(Idempotency idempotency) {
        Document earlier =
                store.collection().find(eq("idem.key", idempotency.key())).first();
        if (earlier == null) {
            return null;
        }
        Document idem = earlier.get("idem", Document.class);
        if (!idempotency.hash().equals(idem.getString("hash"))) {
            throw new ProblemException(
                    PlatformProblems.KEY_REUSED, "Use a new Idempotency-Key for a request with other content.");
        }
        return new IdempotentReply(idem.getInteger("status"), idem.getString("location"), idem.getString("body"));
    }

    private Slice slice(Waiting waiting, Waiting.@Nullable Place behind, int limit) {
        List<Waiting.Place> places = waiting.behind(behind, limit + 1);
        List<Waiting.Place> page = places.subList(0, Math.min(limit, places.size()));
        List<Complaint> items =
                page.stream().flatMap(place -> find(place.id()).stream()).toList();
        return new Slice(items, places.size() > limit ? page.getLast() : null);
    }

    private Waiting waiting(Bson which, @Nullable String due) {
        return new MongoWaiting(store.collection(), which, due);
    }

    private List<Complaint> read(Bson which, Bson order, int skip, int limit) {
        return store.collection()
                .find(which)
                .sort(order)
                .skip(skip)
                .limit(limit)
                .map(documents::complaint)
                .into(new ArrayList<>());
    }
}
