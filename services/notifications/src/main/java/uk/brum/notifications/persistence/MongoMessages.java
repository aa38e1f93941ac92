package uk.brum.notifications.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.messaging.PublishedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.ManyAggregates;
import uk.brum.starter.outbox.OutgoingEvent;

/** Messages in MongoDB. The id of the event and the channel are the document's id: the inbox is the message itself. */
@Repository
public class MongoMessages implements Messages {

    /** A name of its own for each time that states are saved together: what carries it was saved then. */
    private static final String SAVED_BY = "savedBy";

    private final AggregateStore store;

    public MongoMessages(AggregateStores stores) {
        store = stores.collection("messages");
        store.collection()
                .createIndex(ascending("due"), new IndexOptions().name("due").partialFilterExpression(exists("due")));
        store.collection()
                .createIndex(
                        compoundIndex(ascending("about.personId"), descending("createdAt", "_id")),
                        new IndexOptions().name("ofPerson").partialFilterExpression(exists("about.personId")));
    }

    @Override
    public void add(Collection<Message> messages) {
        // of those that are there already the event was heard before; what it asked for is done or under way
        store.many()
                .insert(messages.stream()
                        .map(message -> new ManyAggregates.Fresh(MessageDocument.of(message), List.of()))
                        .toList());
    }

    @Override
    public List<Stored> due(Instant now, int limit) {
        return store.collection()
                .find(lte("due", Date.from(now)))
                .sort(Sorts.ascending("due"))
                .limit(limit)
                .map(document ->
                        new Stored(MessageDocument.read(document), document.getLong("ver"), document.getLong("seq")))
                .into(new ArrayList<>());
    }

    @Override
    public List<Stored> save(List<Next> all) {
        String savedBy = UUID.randomUUID().toString();
        List<ManyAggregates.Changed> changes = new ArrayList<>();
        List<Stored> stored = new ArrayList<>();
        for (Next next : all) {
            Stored before = next.before();
            List<OutgoingEvent> events = PublishedEvents.of(before.message(), next.after());
            changes.add(new ManyAggregates.Changed(
                    next.after().id(),
                    before.version(),
                    before.told(),
                    Updates.combine(MessageDocument.changes(next.after()), Updates.set(SAVED_BY, savedBy)),
                    events));
            stored.add(new Stored(next.after(), before.version() + 1, before.told() + events.size()));
        }
        if (store.many().update(changes) == all.size()) {
            return stored;
        }
        Set<String> ours = store.collection()
                .find(and(
                        in(
                                "_id",
                                changes.stream().map(ManyAggregates.Changed::id).toList()),
                        eq(SAVED_BY, savedBy)))
                .projection(Projections.include("_id"))
                .map(found -> found.getString("_id"))
                .into(new HashSet<>());
        return stored.stream().filter(one -> ours.contains(one.message().id())).toList();
    }

    @Override
    public Optional<Message> find(String id) {
        return store.find(id).map(MessageDocument::read);
    }

    @Override
    public List<Message> of(String personId, @Nullable Place after, int limit) {
        return store.collection()
                .find(ofPerson(personId, after))
                .sort(Sorts.descending("createdAt", "_id"))
                .limit(limit)
                .map(MessageDocument::read)
                .into(new ArrayList<>());
    }

    static Bson ofPerson(String personId, @Nullable Place after) {
        Bson person = eq("about.personId", personId);
        if (after == null) {
            return person;
        }
        Date createdAt = Date.from(after.createdAt());
        return and(person, or(lt("createdAt", createdAt), and(eq("createdAt", createdAt), lt("_id", after.id()))));
    }

    /** For the index test. */
    Document explain(Bson filter, Bson sort) {
        return store.collection().find(filter).sort(sort).explain();
    }
}
