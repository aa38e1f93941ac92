package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.AccessLog;
import uk.brum.complaints.domain.ComplaintId;

/** Looks, one document each. */
@Repository
class MongoAccessLog implements AccessLog {

    private final MongoCollection<Document> accesses;

    MongoAccessLog(MongoDatabase database) {
        this.accesses = database.getCollection("accesses");
        accesses.createIndex(Indexes.compoundIndex(Indexes.ascending("complaint"), Indexes.descending("at")));
    }

    @Override
    public void record(Access access) {
        accesses.insertOne(new Document("complaint", access.complaint().text())
                .append("by", access.by())
                .append("at", Date.from(access.at()))
                .append("what", access.what()));
    }

    @Override
    public List<Access> of(ComplaintId complaint, int limit) {
        return accesses.find(eq("complaint", complaint.text()))
                .sort(Sorts.descending("at"))
                .limit(limit)
                .map(one -> new Access(
                        complaint, one.getString("by"), one.getDate("at").toInstant(), one.getString("what")))
                .into(new ArrayList<>());
    }

    @Override
    public void forget(ComplaintId complaint) {
        accesses.deleteMany(eq("complaint", complaint.text()));
    }
}
