package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.following.domain.Notices;
import uk.brum.servicerequests.following.messaging.PublishedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.AlreadyExists;

/** Notices in MongoDB: the unique key of the effect and the event that it asks for are one document. */
@Repository
class MongoNotices implements Notices {

    /** Long after the last try of a letter. */
    private static final long KEPT_DAYS = 90;

    private final AggregateStore store;
    private final MongoCollection<Document> told;

    MongoNotices(AggregateStores stores, MongoDatabase database) {
        store = stores.collection("notices");
        told = database.getCollection("told");
        store.collection()
                .createIndex(
                        Indexes.ascending("createdAt"),
                        new IndexOptions().name("forget").expireAfter(KEPT_DAYS, TimeUnit.DAYS));
    }

    @Override
    public void add(Notice notice) {
        Document state = new Document("_id", notice.id())
                .append("schemaVersion", 1)
                .append("reference", notice.reference())
                .append("number", notice.number())
                .append("kind", notice.kind().id())
                .append("createdAt", Date.from(notice.createdAt()));
        if (notice.following() != null) {
            state.append("following", notice.following());
        }
        if (notice.personId() != null) {
            state.append("personId", notice.personId());
        }
        try {
            store.insert(state, PublishedEvents.of(notice));
        } catch (AlreadyExists e) {
            // this person was told of this entry, or is about to be
        }
    }

    @Override
    public Optional<Notice> find(String id) {
        return store.find(id)
                .map(found -> new Notice(
                        found.getString("_id"),
                        found.getString("reference"),
                        found.getInteger("number"),
                        Notice.Kind.of(found.getString("kind")),
                        found.getString("following"),
                        found.getString("personId"),
                        found.getDate("createdAt").toInstant()));
    }

    @Override
    public int toldUpTo(String reference) {
        Document found = told.find(eq("_id", reference)).first();
        return found == null ? 0 : found.getInteger("number");
    }

    @Override
    public void toldUpTo(String reference, int number) {
        told.updateOne(eq("_id", reference), Updates.max("number", number), new UpdateOptions().upsert(true));
    }
}
