package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.UnknownWards;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Waiting;

/** A mark beside the state, which is there as long as the ward must be asked for. */
@Repository
class MongoUnknownWards implements UnknownWards {

    private final MongoCollection<Document> complaints;

    MongoUnknownWards(MongoDatabase database) {
        this.complaints = database.getCollection("complaints");
        complaints.createIndex(
                Indexes.ascending(ComplaintDocument.WARD_UNASKED, "_id"),
                new IndexOptions().partialFilterExpression(eq(ComplaintDocument.WARD_UNASKED, true)));
    }

    @Override
    public Waiting unasked() {
        return new MongoWaiting(complaints, eq(ComplaintDocument.WARD_UNASKED, true), null);
    }

    @Override
    public void givenUp(Complaint complaint) {
        complaints.updateOne(
                and(eq("_id", complaint.id().text()), eq("ver", complaint.version())),
                Updates.unset(ComplaintDocument.WARD_UNASKED));
    }
}
