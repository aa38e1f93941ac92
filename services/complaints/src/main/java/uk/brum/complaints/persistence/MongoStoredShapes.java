package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.FindIterable;
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
    private final SealedWords words;

    MongoStoredShapes(MongoDatabase database, SealedWords words) {
        this.documents = new ComplaintDocument(words);
        this.words = words;
        this.complaints = database.getCollection("complaints");
        complaints.createIndex(Indexes.ascending("schemaVersion"));
        complaints.createIndex(Indexes.ascending(ComplaintDocument.SEALED_BY));
    }

    @Override
    public int renew() {
        return written(
                complaints.find(lt("schemaVersion", ComplaintDocument.SCHEMA)).limit(BATCH));
    }

    @Override
    public int reseal() {
        return words.keyChanges() ? written(complaints.find(ne(ComplaintDocument.SEALED_BY, words.key()))) : 0;
    }

    private int written(FindIterable<Document> outdated) {
        int written = 0;
        for (Document stored : outdated) {
            try {
                Complaint complaint = documents.complaint(stored);
                if (complaint.readable()) {
                    written += (int) complaints
                            .updateOne(
                                    and(eq("_id", stored.get("_id")), eq("ver", stored.get("ver"))),
                                    renewed(stored, complaint))
                            .getModifiedCount();
                }
            } catch (RuntimeException e) {
                // one that cannot be read must not keep the others from being found
                LOG.error("{} cannot be renewed", stored.get("_id"), e);
            }
        }
        return written;
    }

    private Document renewed(Document stored, Complaint complaint) {
        Document change = documents.change(complaint, () -> stored.get(ComplaintDocument.SEALED, Binary.class));
        if (stored.getInteger("schemaVersion") < ComplaintDocument.SCHEMA
                && complaint.intake().wardCode() == null
                && complaint.privacy().erasedAt() == null) {
            // nobody asked for wards in earlier days
            change.get("$set", Document.class).append(ComplaintDocument.WARD_UNASKED, true);
        }
        return change;
    }
}
