package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.following.application.NewWebhooks;
import uk.brum.servicerequests.following.domain.PublicRequest;
import uk.brum.servicerequests.following.domain.Webhook;
import uk.brum.servicerequests.following.domain.Webhooks;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;

/** Webhooks in MongoDB. */
@Repository
class MongoWebhooks implements Webhooks, NewWebhooks {

    private final AggregateStore store;

    MongoWebhooks(AggregateStores stores) {
        store = stores.collection("webhooks");
        InterestDocument.createIndexes(store.collection());
        store.collection()
                .createIndex(
                        Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("since", "_id")),
                        new IndexOptions().name("ofOwner"));
    }

    @Override
    public IdempotentReply store(Webhook webhook, Idempotency idempotency, Function<Webhook, IdempotentReply> reply) {
        Document document = new Document("_id", webhook.id())
                .append("schemaVersion", 1)
                .append("owner", webhook.owner())
                .append("url", webhook.url().toString())
                .append("interest", InterestDocument.of(webhook.interest()))
                .append("secrets", secrets(webhook))
                .append("active", webhook.active())
                .append("since", Date.from(webhook.since()));
        return store.insert(document, List.of(), idempotency, _ -> reply.apply(webhook))
                .reply();
    }

    @Override
    public Optional<Webhook> find(String id) {
        return store.find(id).map(MongoWebhooks::read);
    }

    @Override
    public List<Webhook> of(String owner) {
        return store.collection()
                .find(eq("owner", owner))
                .sort(Sorts.descending("since", "_id"))
                .map(MongoWebhooks::read)
                .into(new ArrayList<>());
    }

    @Override
    public long countOf(String owner) {
        return store.collection().countDocuments(eq("owner", owner));
    }

    @Override
    public List<Webhook> following(Collection<PublicRequest> requests) {
        List<Webhook> found = new ArrayList<>();
        for (Bson question : InterestDocument.mayCover(requests)) {
            store.collection().find(question).map(MongoWebhooks::read).into(found);
        }
        return found;
    }

    @Override
    public boolean save(Webhook changed) {
        return store.update(
                changed.id(),
                changed.version(),
                Updates.combine(Updates.set("secrets", secrets(changed)), Updates.set("active", changed.active())),
                List.of());
    }

    @Override
    public void remove(String id) {
        store.collection().deleteOne(eq("_id", id));
    }

    private static List<Document> secrets(Webhook webhook) {
        return webhook.secrets().stream()
                .map(secret -> new Document("value", secret.value())
                        .append("until", secret.until().equals(Instant.MAX) ? null : Date.from(secret.until())))
                .toList();
    }

    private static Webhook read(Document document) {
        return new Webhook(
                document.getString("_id"),
                document.getString("owner"),
                URI.create(document.getString("url")),
                InterestDocument.read(document.get("interest", Document.class)),
                document.getList("secrets", Document.class).stream()
                        .map(secret -> new Webhook.Secret(
                                secret.getString("value"),
                                secret.getDate("until") == null
                                        ? Instant.MAX
                                        : secret.getDate("until").toInstant()))
                        .toList(),
                document.getBoolean("active", true),
                document.getDate("since").toInstant(),
                document.getLong("ver"));
    }
}
