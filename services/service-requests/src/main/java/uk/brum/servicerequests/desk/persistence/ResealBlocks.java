package uk.brum.servicerequests.desk.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.desk.domain.Block;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.privacy.Resealing;

/** Whom the abuse list names, sealed anew, with the digest by which their reports are known. */
@Component
class ResealBlocks implements Resealing {

    private final MongoCollection<Document> blocks;
    private final ContactDetails details;

    ResealBlocks(MongoDatabase database, ContactDetails details) {
        this.blocks = database.getCollection("blocks");
        this.details = details;
    }

    @Override
    public MongoCollection<Document> collection() {
        return blocks;
    }

    @Override
    public Bson fields() {
        return Projections.include("key", "whom");
    }

    @Override
    public Outcome reseal(Document stored) {
        Object whom = stored.get("whom");
        if (whom != null && !details.isOutdated(whom)) {
            return Outcome.CURRENT;
        }
        if (!(MongoBlocks.whom(details, stored) instanceof Block.Whom.Known(String key))) {
            return Outcome.UNREADABLE;
        }
        String id = stored.getString("_id");
        return blocks.updateOne(
                                        and(eq("_id", id), eq("whom", whom)),
                                        Updates.combine(
                                                Updates.set("key", details.digest(key)),
                                                Updates.set("whom", details.seal(key, MongoBlocks.place(id)))))
                                .getModifiedCount()
                        == 1
                ? Outcome.SEALED
                : Outcome.CURRENT;
    }
}
