package uk.brum.notifications.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Messages;
import uk.brum.notifications.messaging.PublishedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;

/** Messages in MongoDB. The id of the event and the channel are the document's id: the inbox is the message itself. */
@Repository
public class MongoMessages implements Messages {

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
    public void add(Message message) {
        try {
            store.insert(MessageDocument.of(message), List.of());
        } catch (AlreadyExists e) {
            // the event was heard before; what it asked for is done or under way
        }
    }

    @Override
    public List<Stored> due(Instant now, int limit) {
        return store.collection()
                .find(lte("due", Date.from(now)))
                .sort(Sorts.ascending("due"))
                .limit(limit)
                .map(document -> new Stored(MessageDocument.read(document), document.getLong("ver")))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Stored> save(Stored before, Message after) {
        boolean saved = store.update(
                after.id(),
                before.version(),
                MessageDocument.changes(after),
                PublishedEvents.of(before.message(), after));
        return saved ? Optional.of(new Stored(after, before.version() + 1)) : Optional.empty();
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
