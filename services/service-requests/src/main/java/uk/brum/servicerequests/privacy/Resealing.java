package uk.brum.servicerequests.privacy;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A collection that holds contact details, and how one of its documents is sealed with the key that seals now. */
public interface Resealing {

    /** What became of a document. */
    enum Outcome {
        /** Nothing was to be done, or somebody else wrote it meanwhile, and so sealed it. */
        CURRENT,
        SEALED,
        /** No key opens it; it stays as it is. */
        UNREADABLE
    }

    MongoCollection<Document> collection();

    /** The fields of a document that {@link #reseal} needs. */
    Bson fields();

    /** Seals it anew if it needs that; may be repeated. @param stored with its id and those fields */
    Outcome reseal(Document stored);
}
