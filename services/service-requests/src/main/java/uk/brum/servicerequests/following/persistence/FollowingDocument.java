package uk.brum.servicerequests.following.persistence;

import java.util.Date;
import org.bson.Document;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;

/** The stored shape of a following. */
final class FollowingDocument {

    private FollowingDocument() {}

    static Document of(Following following) {
        Document document = new Document("_id", following.id())
                .append("schemaVersion", 1)
                .append("interest", InterestDocument.of(following.interest()))
                .append("follower", following.follower().key())
                .append("since", Date.from(following.since()))
                .append("stopToken", following.stopToken())
                .append("active", following.active());
        if (following.follower() instanceof Follower.Address address) {
            document.append("email", address.email());
        }
        Following.Confirmation confirmation = following.confirmation();
        if (confirmation != null) {
            document.append(
                    "confirm",
                    new Document("token", confirmation.token()).append("until", Date.from(confirmation.until())));
        }
        return document;
    }

    static Following read(Document document) {
        String email = document.getString("email");
        String follower = document.getString("follower");
        Document confirm = document.get("confirm", Document.class);
        return new Following(
                document.getString("_id"),
                InterestDocument.read(document.get("interest", Document.class)),
                email == null ? new Follower.Person(follower) : new Follower.Address(follower, email),
                document.getDate("since").toInstant(),
                document.getString("stopToken"),
                confirm == null
                        ? null
                        : new Following.Confirmation(
                                confirm.getString("token"),
                                confirm.getDate("until").toInstant()));
    }
}
