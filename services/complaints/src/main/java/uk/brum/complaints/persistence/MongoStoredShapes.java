package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.StoredShapes;
import uk.brum.complaints.domain.Complaint;

/**
 * Seals the words of earlier days and writes the fields beside the state anew, as long as nobody has changed the complaint
 * meanwhile: who does renews it too.
 */
@Repository
class MongoStoredShapes implements StoredShapes {

    private static final Logger LOG = LoggerFactory.getLogger(MongoStoredShapes.class);
    private static final int BATCH = 500;

    private final MongoCollection<Document> complaints;
    private final ComplaintDocument documents;

    MongoStoredShapes(MongoDatabase database, SealedWords words) {
        this.documents = new ComplaintDocument(words);
        this.complaints = database.getCollection("complaints");
        complaints.createIndex(Indexes.ascending("schemaVersion"));
    }

    @Override
    public int renew() {
        int renewed = 0;
        for (Document stored :
                complaints.find(lt("schemaVersion", ComplaintDocument.SCHEMA)).limit(BATCH)) {
            try {
                renewed += (int) complaints
                        .updateOne(and(eq("_id", stored.get("_id")), eq("ver", stored.get("ver"))), renewed(stored))
                        .getModifiedCount();
            } catch (RuntimeException e) {
                // one that cannot be read must not keep the others from being found
                LOG.error("{} cannot be renewed", stored.get("_id"), e);
            }
        }
        return renewed;
    }

    private Document renewed(Document stored) {
        Complaint complaint = documents.complaint(stored);
        Document change = documents.change(complaint, () -> stored.get(ComplaintDocument.SEALED, Binary.class));
        if (complaint.intake().wardCode() == null && complaint.privacy().erasedAt() == null) {
            // nobody asked for wards in earlier days
            change.get("$set", Document.class).append(ComplaintDocument.WARD_UNASKED, true);
        }
        return change;
    }
}
