package uk.brum.servicerequests.open311.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.servicerequests.open311.domain.ApiKeys;

/** Keys as hashes; a copy of the database opens nothing. */
@Repository
class MongoApiKeys implements ApiKeys {

    private final MongoCollection<Document> keys;

    MongoApiKeys(MongoDatabase database) {
        this.keys = database.getCollection("open311Keys");
        keys.createIndex(Indexes.ascending("hash"), new IndexOptions().unique(true));
        keys.createIndex(Indexes.descending("from"));
    }

    @Override
    public Optional<ApiKey> withHash(String hash) {
        return Optional.ofNullable(keys.find(eq("hash", hash)).first()).map(MongoApiKeys::key);
    }

    @Override
    public List<ApiKey> all() {
        return keys.find()
                .sort(Sorts.descending("from"))
                .limit(1_000)
                .map(MongoApiKeys::key)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(ApiKey key) {
        return keys.updateOne(
                                eq("_id", key.id()),
                                new Document(
                                        "$setOnInsert",
                                        new Document("hash", key.hash())
                                                .append("holder", key.holder())
                                                .append("contractor", key.contractor())
                                                .append("from", Date.from(key.from()))
                                                .append("until", null)
                                                .append("issuedBy", key.issuedBy())),
                                new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }

    @Override
    public boolean end(String id, Instant at) {
        return keys.updateOne(and(eq("_id", id), eq("until", null)), Updates.set("until", Date.from(at)))
                        .getModifiedCount()
                == 1;
    }

    private static ApiKey key(Document stored) {
        Date until = stored.getDate("until");
        return new ApiKey(
                stored.getString("_id"),
                stored.getString("hash"),
                stored.getString("holder"),
                stored.getString("contractor"),
                stored.getDate("from").toInstant(),
                until == null ? null : until.toInstant(),
                stored.getString("issuedBy"));
    }
}
