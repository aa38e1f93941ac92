package uk.brum.servicerequests.requests.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.messaging.PublishedEvents;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.requests.application.NewRequests;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Page;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.Revision;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Requests as aggregates: one insert to create, one conditional update to change. */
@Repository
class MongoRequests implements Requests, NewRequests {

    private static final long LONGEST_QUESTION_SECONDS = 5;
    private static final int EXPORT_BATCH = 500;
    /** What readers of a request never need: the reply to the one who made it, and what waits for the relay. */
    private static final Bson WITHOUT_PLUMBING = Projections.exclude("idem", "outbox", "outboxSince", "relay", "words");

    private final AggregateStore store;
    private final RequestDocument documents;
    private final Filtering filtering;

    MongoRequests(AggregateStores stores, ContactDetails details) {
        this.documents = new RequestDocument(details);
        this.filtering = new Filtering(details);
        this.store = stores.collection("requests");
        RequestIndexes.create(store.collection());
    }

    @Override
    public Optional<ServiceRequest> find(Reference reference) {
        return Optional.ofNullable(some(eq("_id", reference.text())).first()).map(documents::request);
    }

    @Override
    public List<ServiceRequest> find(Collection<Reference> references) {
        return some(in("_id", references.stream().map(Reference::text).toList()))
                .map(documents::request)
                .into(new ArrayList<>());
    }

    @Override
    public Page page(Wanted wanted) {
        List<Document> found = question(store.collection(), wanted, filtering).into(new ArrayList<>());
        boolean more = found.size() > wanted.limit();
        List<Document> shown = more ? found.subList(0, wanted.limit()) : found;
        return new Page(
                shown.stream().map(documents::request).toList(),
                more ? Paging.of(wanted).next(shown.getLast(), shown.size()) : null);
    }

    @Override
    public List<ServiceRequest> slice(Wanted wanted, long skip) {
        Paging paging = Paging.of(wanted);
        return some(paging.filter(filtering.of(wanted)))
                .sort(paging.sort())
                .skip((int) Math.min(skip, Integer.MAX_VALUE))
                .limit(wanted.limit())
                .maxTime(LONGEST_QUESTION_SECONDS, TimeUnit.SECONDS)
                .map(documents::request)
                .into(new ArrayList<>());
    }

    /** One document more than wanted, to see whether there is a next page. */
    static FindIterable<Document> question(MongoCollection<Document> collection, Wanted wanted, Filtering filtering) {
        Paging paging = Paging.of(wanted);
        return collection
                .find(paging.filter(filtering.of(wanted)))
                .hintString(RequestIndexes.forced(wanted))
                .projection(WITHOUT_PLUMBING)
                .sort(paging.sort())
                .skip(paging.skip())
                .limit(wanted.limit() + 1)
                .maxTime(LONGEST_QUESTION_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void each(Wanted wanted, Consumer<ServiceRequest> consumer) {
        Paging paging = Paging.of(wanted);
        try (MongoCursor<Document> cursor = some(paging.filter(filtering.of(wanted)))
                .sort(paging.sort())
                .batchSize(EXPORT_BATCH)
                .iterator()) {
            cursor.forEachRemaining(stored -> consumer.accept(documents.request(stored)));
        }
    }

    @Override
    public boolean save(Change change) {
        ServiceRequest request = change.state();
        return store.update(
                request.reference().text(),
                request.revision().version(),
                request.revision().events(),
                documents.update(change),
                PublishedEvents.of(change.events()));
    }

    @Override
    public @Nullable IdempotentReply store(
            Change fresh, @Nullable Idempotency idempotency, Function<ServiceRequest, IdempotentReply> reply) {
        Revision first = new Revision(1, fresh.events().size());
        try {
            return store.insert(
                            documents.of(fresh.state()),
                            PublishedEvents.of(fresh.events()),
                            idempotency,
                            stored -> reply.apply(fresh.state().at(first)))
                    .reply();
        } catch (AlreadyExists e) {
            return null;
        }
    }

    @Override
    public @Nullable IdempotentReply repeated(Idempotency idempotency) {
        Document earlier = store.collection()
                .find(eq("idem.key", idempotency.key()))
                .projection(Projections.include("idem"))
                .first();
        if (earlier == null) {
            return null;
        }
        Document idem = earlier.get("idem", new Document());
        if (!idempotency.hash().equals(idem.getString("hash"))) {
            throw new ProblemException(
                    PlatformProblems.KEY_REUSED, "Use a new Idempotency-Key for a request with other content.");
        }
        return new IdempotentReply(idem.getInteger("status"), idem.getString("location"), idem.getString("body"));
    }

    private FindIterable<Document> some(Bson filter) {
        return store.collection().find(filter).projection(WITHOUT_PLUMBING);
    }
}
