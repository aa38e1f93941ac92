package uk.brum.complaints.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;
import uk.brum.complaints.application.StoredShapes;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Waiting;

/**
 * Seals the words of earlier days and writes the fields beside the state anew, as long as nobody has changed the complaint
 * meanwhile: who does renews it too.
 */
@Repository
class MongoStoredShapes implements StoredShapes {

    private static final String ID = "_id";
    private static final String VERSION = "schemaVersion";

    private final MongoCollection<Document> complaints;
    private final ComplaintDocument documents;
    private final SealedWords words;

    MongoStoredShapes(MongoDatabase database, SealedWords words) {
        this.documents = new ComplaintDocument(words);
        this.words = words;
        this.complaints = database.getCollection("complaints");
        complaints.createIndex(Indexes.ascending(VERSION));
        complaints.createIndex(Indexes.ascending(ComplaintDocument.SEALED_BY));
    }

    @Override
    public Waiting outdated() {
        return new MongoWaiting(complaints, lt(VERSION, ComplaintDocument.SCHEMA), null);
    }

    @Override
    public Waiting underOtherKeys() {
        return words.keyChanges()
                ? new MongoWaiting(complaints, ne(ComplaintDocument.SEALED_BY, words.key()), null)
                : (_, _) -> List.of();
    }

    @Override
    public boolean renew(ComplaintId id) {
        Document stored = complaints.find(eq(ID, id.text())).first();
        if (stored == null) {
            return false;
        }
        Complaint complaint = documents.complaint(stored);
        return complaint.readable()
                && complaints
                                .updateOne(
                                        and(eq(ID, id.text()), eq("ver", stored.get("ver"))),
                                        renewed(stored, complaint))
                                .getModifiedCount()
                        > 0;
    }

    private Document renewed(Document stored, Complaint complaint) {
        Document change = documents.change(complaint, () -> stored.get(ComplaintDocument.SEALED, Binary.class));
        if (stored.getInteger(VERSION) < ComplaintDocument.SCHEMA
                && complaint.intake().wardCode() == null
                && complaint.privacy().erasedAt() == null) {
            // nobody asked for wards in earlier days
            change.get("$set", Document.class).append(ComplaintDocument.WARD_UNASKED, true);
        }
        return change;
    }
}
