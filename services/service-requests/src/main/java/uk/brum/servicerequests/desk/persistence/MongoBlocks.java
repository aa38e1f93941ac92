package uk.brum.servicerequests.desk.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.servicerequests.desk.domain.Block;
import uk.brum.servicerequests.desk.domain.Blocks;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.starter.sealing.Opened;

/** The abuse list in MongoDB. What is lifted stays, with who lifted it. */
@Repository
class MongoBlocks implements Blocks {

    private final MongoCollection<Document> blocks;
    private final ContactDetails details;
    private final Clock clock;

    MongoBlocks(MongoDatabase database, ContactDetails details, Clock clock) {
        this.details = details;
        this.blocks = database.getCollection("blocks");
        this.clock = clock;
        blocks.createIndex(Indexes.ascending("key"), new IndexOptions().name("key"));
        blocks.createIndex(Indexes.descending("since", "_id"), new IndexOptions().name("newest"));
    }

    @Override
    public void add(Block block) {
        if (!(block.whom() instanceof Block.Whom.Known(String key))) {
            throw new IllegalArgumentException("A block says whom it concerns");
        }
        Document fields = new Document("key", details.digest(key))
                .append("whom", details.seal(key, place(block.id())))
                .append("reason", block.reason())
                .append("by", block.by())
                .append("since", Date.from(block.since()));
        if (block.until() != null) {
            fields.append("until", Date.from(block.until()));
        }
        blocks.updateOne(eq("_id", block.id()), new Document("$setOnInsert", fields), new UpdateOptions().upsert(true));
    }

    @Override
    public List<Block> all() {
        return blocks.find(exists("lifted", false))
                .sort(Sorts.descending("since", "_id"))
                .limit(1_000)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Block> of(Collection<String> keys) {
        return blocks.find(and(
                        in(
                                "key",
                                keys.stream()
                                        .flatMap(key -> details.stored(key).stream())
                                        .toList()),
                        exists("lifted", false)))
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean lift(String id, String by) {
        return blocks.updateOne(
                                and(eq("_id", id), exists("lifted", false)),
                                Updates.set("lifted", new Document("by", by).append("at", Date.from(clock.instant()))))
                        .getModifiedCount()
                == 1;
    }

    static String place(String id) {
        return "blocks|" + id + "|whom";
    }

    static Block.Whom whom(ContactDetails details, Document found) {
        Object sealed = found.get("whom");
        if (sealed == null) {
            // those of earlier days stand in plain
            return new Block.Whom.Known(found.getString("key"));
        }
        return switch (details.open(sealed, place(found.getString("_id")))) {
            case Opened.Open(String key) -> new Block.Whom.Known(key);
            case Opened.Unreadable _ -> new Block.Whom.Unreadable();
        };
    }

    private Block read(Document found) {
        Date until = found.getDate("until");
        return new Block(
                found.getString("_id"),
                whom(details, found),
                found.getString("reason"),
                found.getString("by"),
                found.getDate("since").toInstant(),
                until == null ? null : until.toInstant());
    }
}
