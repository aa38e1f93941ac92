package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.UnknownWards;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;

/** A mark beside the state, which is there as long as the ward must be asked for. */
@Repository
class MongoUnknownWards implements UnknownWards {

    private final MongoCollection<Document> complaints;

    MongoUnknownWards(MongoDatabase database) {
        this.complaints = database.getCollection("complaints");
        complaints.createIndex(
                Indexes.ascending(ComplaintDocument.WARD_UNASKED),
                new IndexOptions().partialFilterExpression(eq(ComplaintDocument.WARD_UNASKED, true)));
    }

    @Override
    public List<ComplaintId> some(int most) {
        return complaints
                .find(eq(ComplaintDocument.WARD_UNASKED, true))
                .projection(Projections.include("_id"))
                .limit(most)
                .map(ComplaintDocument::id)
                .into(new ArrayList<>());
    }

    @Override
    public void givenUp(Complaint complaint) {
        complaints.updateOne(
                and(eq("_id", complaint.id().text()), eq("ver", complaint.version())),
                Updates.unset(ComplaintDocument.WARD_UNASKED));
    }
}
