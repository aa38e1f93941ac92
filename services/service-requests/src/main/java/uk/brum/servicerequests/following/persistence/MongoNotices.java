package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.servicerequests.following.domain.Notices;
import uk.brum.servicerequests.following.messaging.PublishedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;
import uk.brum.starter.outbox.ManyAggregates;

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
    public void add(Collection<Notice> notices) {
        // those that are there already: these people were told of these entries, or are about to be
        store.many()
                .insert(notices.stream()
                        .map(notice -> new ManyAggregates.Fresh(document(notice), PublishedEvents.of(notice)))
                        .toList());
    }

    private static Document document(Notice notice) {
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
        return state;
    }

    @Override
    public List<Notice> find(Collection<String> ids) {
        return store.collection()
                .find(in("_id", ids))
                .map(found -> new Notice(
                        found.getString("_id"),
                        found.getString("reference"),
                        found.getInteger("number"),
                        Notice.Kind.of(found.getString("kind")),
                        found.getString("following"),
                        found.getString("personId"),
                        found.getDate("createdAt").toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, Integer> toldUpTo(Collection<String> references) {
        Map<String, Integer> numbers = new HashMap<>();
        told.find(in("_id", references))
                .forEach(found -> numbers.put(found.getString("_id"), found.getInteger("number")));
        return numbers;
    }

    @Override
    public void toldUpTo(Map<String, Integer> numbers) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        numbers.forEach((reference, number) -> updates.add(new UpdateOneModel<>(
                eq("_id", reference), Updates.max("number", number), new UpdateOptions().upsert(true))));
        told.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
}
