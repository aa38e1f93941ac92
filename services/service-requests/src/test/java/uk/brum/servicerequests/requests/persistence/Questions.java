package uk.brum.servicerequests.requests.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import uk.brum.servicerequests.requests.domain.Wanted;

/** The question that {@link MongoRequests} asks for a page, for tests that have MongoDB explain it. */
public final class Questions {

    private Questions() {}

    public static FindIterable<Document> find(MongoCollection<Document> requests, Wanted wanted) {
        return MongoRequests.question(requests, wanted);
    }
}
