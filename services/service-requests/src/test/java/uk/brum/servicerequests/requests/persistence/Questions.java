package uk.brum.servicerequests.requests.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import uk.brum.servicerequests.requests.domain.Wanted;

/** The question that {@link MongoRequests} asks for a page, for tests that have MongoDB explain it. */
public final class Questions {

    private Questions() {}

    /** A collection with the indexes of requests. */
    public static MongoCollection<Document> collection(MongoDatabase database) {
        MongoCollection<Document> requests = database.getCollection("requests");
        RequestIndexes.create(requests);
        return requests;
    }

    public static FindIterable<Document> find(MongoCollection<Document> requests, Wanted wanted) {
        return MongoRequests.question(requests, wanted);
    }
}
