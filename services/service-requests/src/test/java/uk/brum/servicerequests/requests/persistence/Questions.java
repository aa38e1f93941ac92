package uk.brum.servicerequests.requests.persistence;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.starter.sealing.MasterKeys;

/** The question that {@link MongoRequests} asks for a page, for tests that have MongoDB explain it. */
public final class Questions {

    private Questions() {}

    /** A collection with the indexes of requests. */
    public static MongoCollection<Document> collection(MongoDatabase database) {
        MongoCollection<Document> requests = database.getCollection("requests");
        RequestIndexes.create(requests);
        return requests;
    }

    static Filtering filtering() {
        return new Filtering(new ContactDetails(
                MasterKeys.ofBase64("service-requests", "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=")));
    }

    public static FindIterable<Document> find(MongoCollection<Document> requests, Wanted wanted) {
        return MongoRequests.question(requests, wanted, filtering());
    }
}
