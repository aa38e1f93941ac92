package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.LeftTraces;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Waiting;

/** The mark beside the state of an erased complaint. */
@Repository
class MongoLeftTraces implements LeftTraces {

    private static final Bson MARKED = eq(ComplaintDocument.TRACES_LEFT, true);

    private final MongoCollection<Document> complaints;

    MongoLeftTraces(MongoDatabase database) {
        this.complaints = database.getCollection("complaints");
        complaints.createIndex(
                Indexes.ascending(ComplaintDocument.TRACES_LEFT, "_id"),
                new IndexOptions().partialFilterExpression(MARKED));
    }

    @Override
    public Waiting left() {
        return new MongoWaiting(complaints, MARKED, null);
    }

    @Override
    public void gone(ComplaintId id) {
        complaints.updateOne(eq("_id", id.text()), Updates.unset(ComplaintDocument.TRACES_LEFT));
    }
}
