package uk.brum.servicerequests.following.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.servicerequests.privacy.Resealing;

/** The addresses of followers without an account, sealed anew, and the digests by which they are known again. */
@Component
class ResealFollowers implements Resealing {

    private final MongoCollection<Document> followings;
    private final FollowerAddresses addresses;
    private final FollowingDocument documents;

    ResealFollowers(MongoDatabase database, ContactDetails details) {
        this.followings = database.getCollection("followings");
        this.addresses = new FollowerAddresses(database, details);
        this.documents = new FollowingDocument(details);
    }

    @Override
    public MongoCollection<Document> collection() {
        return followings;
    }

    @Override
    public Bson fields() {
        return Projections.include("follower", "email");
    }

    @Override
    public Outcome reseal(Document stored) {
        if (!documents.isOutdated(stored)) {
            return Outcome.CURRENT;
        }
        if (!(documents.follower(stored) instanceof Follower.Address(String addressId, String email))) {
            return Outcome.UNREADABLE;
        }
        // before the following, which a pass after a crash finds again
        addresses.index(addressId, email);
        return followings
                                .updateOne(
                                        and(eq("_id", stored.get("_id")), eq("email", stored.get("email"))),
                                        Updates.set("email", documents.email(stored.getString("_id"), email)))
                                .getModifiedCount()
                        == 1
                ? Outcome.SEALED
                : Outcome.CURRENT;
    }
}
