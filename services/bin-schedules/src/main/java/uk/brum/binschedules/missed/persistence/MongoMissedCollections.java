package uk.brum.binschedules.missed.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.binschedules.messaging.PublishedEvents;
import uk.brum.binschedules.missed.application.NewReports;
import uk.brum.binschedules.missed.domain.Change;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.domain.MissedCollections;
import uk.brum.binschedules.missed.domain.MissedSlot;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Reports as aggregates. A unique index keeps two people from opening two reports of one collection. */
@Repository
class MongoMissedCollections implements MissedCollections, NewReports {

    private final AggregateStore store;

    MongoMissedCollections(AggregateStores stores) {
        this.store = stores.collection("missedCollections");
        store.collection()
                .createIndex(
                        Indexes.ascending("uprn", "stream", "date"),
                        new IndexOptions()
                                .name("oneOpenReport")
                                .unique(true)
                                .partialFilterExpression(eq("state", "reported")));
        store.collection()
                .createIndex(Indexes.compoundIndex(Indexes.ascending("uprn"), Indexes.descending("reportedAt", "_id")));
        store.collection()
                .createIndex(
                        Indexes.compoundIndex(Indexes.ascending("people"), Indexes.descending("reportedAt", "_id")));
        store.collection().createIndex(Indexes.descending("reportedAt", "_id"));
        store.collection()
                .createIndex(
                        Indexes.ascending("reopenings.key"),
                        new IndexOptions().partialFilterExpression(exists("reopenings.key")));
        store.collection()
                .createIndex(Indexes.ascending("state"), new IndexOptions().partialFilterExpression(exists("state")));
    }

    @Override
    public Optional<MissedCollection> find(Reference reference) {
        return store.find(reference.text()).map(MissedCollectionDocument::report);
    }

    @Override
    public Map<MissedSlot, MissedCollection> newestOf(Collection<MissedSlot> slots) {
        Map<MissedSlot, MissedCollection> newest = new HashMap<>();
        if (slots.isEmpty()) {
            return newest;
        }
        Bson ofHomes = and(
                in(
                        "uprn",
                        slots.stream()
                                .map(slot -> slot.uprn().value())
                                .distinct()
                                .toList()),
                in(
                        "date",
                        slots.stream()
                                .map(slot -> slot.date().toString())
                                .distinct()
                                .toList()));
        store.collection().find(ofHomes).sort(Sorts.ascending("reportedAt")).forEach(stored -> {
            MissedSlot slot = MissedCollectionDocument.slot(stored);
            if (slots.contains(slot)) {
                newest.put(slot, MissedCollectionDocument.report(stored));
            }
        });
        return newest;
    }

    @Override
    public List<MissedCollection> list(Wanted wanted) {
        List<Bson> filters = new ArrayList<>();
        if (wanted.personId() != null) {
            filters.add(eq("people", wanted.personId()));
        }
        if (wanted.uprn() != null) {
            filters.add(eq("uprn", wanted.uprn().value()));
        }
        if (wanted.open() != null) {
            filters.add(wanted.open() ? eq("state", "reported") : ne("state", "reported"));
        }
        return store.collection()
                .find(filters.isEmpty() ? new Document() : and(filters))
                .sort(Sorts.descending("reportedAt", "_id"))
                .skip(wanted.skip())
                .limit(wanted.limit())
                .map(MissedCollectionDocument::report)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(Change change) {
        MissedCollection report = change.state();
        return store.update(
                report.reference().text(),
                report.version(),
                new Document("$set", MissedCollectionDocument.changing(report)),
                PublishedEvents.of(change.event()));
    }

    @Override
    public @Nullable IdempotentReply store(
            Change report, Idempotency idempotency, Function<MissedCollection, IdempotentReply> reply) {
        try {
            return store.insert(
                            MissedCollectionDocument.of(report.state()),
                            PublishedEvents.of(report.event()),
                            idempotency,
                            stored -> reply.apply(report.state()))
                    .reply();
        } catch (AlreadyExists e) {
            return null;
        }
    }

    @Override
    public @Nullable IdempotentReply reopen(
            Change report, Idempotency idempotency, Function<MissedCollection, IdempotentReply> reply) {
        MissedCollection state = report.state();
        IdempotentReply answer = reply.apply(state);
        // the key of the first report stands in "idem", which belongs to the store; those of later ones stand beside it
        Document reopening = new Document("key", idempotency.key())
                .append("hash", idempotency.hash())
                .append("status", answer.status())
                .append("location", answer.location())
                .append("body", answer.body());
        boolean saved = store.update(
                state.reference().text(),
                state.version(),
                Updates.combine(
                        new Document("$set", MissedCollectionDocument.changing(state)),
                        Updates.push("reopenings", reopening)),
                PublishedEvents.of(report.event()));
        return saved ? answer : null;
    }

    @Override
    public @Nullable IdempotentReply repeated(Idempotency idempotency) {
        String key = idempotency.key();
        Document report = store.collection()
                .find(or(eq("idem.key", key), eq("reopenings.key", key)))
                .first();
        if (report == null) {
            return null;
        }
        Document made = Stream.concat(
                        Stream.of(report.get("idem", Document.class)),
                        report.getList("reopenings", Document.class, List.of()).stream())
                .filter(one -> key.equals(one.getString("key")))
                .findFirst()
                .orElseThrow();
        if (!idempotency.hash().equals(made.getString("hash"))) {
            throw new ProblemException(
                    PlatformProblems.KEY_REUSED, "Use a new Idempotency-Key for a request with other content.");
        }
        return new IdempotentReply(made.getInteger("status"), made.getString("location"), made.getString("body"));
    }
}
