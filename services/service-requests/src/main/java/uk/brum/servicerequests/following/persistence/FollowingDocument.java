package uk.brum.servicerequests.following.persistence;

import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.privacy.ContactDetails;

/** The stored shape of a following. */
final class FollowingDocument {

    private final ContactDetails details;

    FollowingDocument(ContactDetails details) {
        this.details = details;
    }

    Document of(Following following) {
        Document document = new Document("_id", following.id())
                .append("schemaVersion", 1)
                .append("interest", InterestDocument.of(following.interest()))
                .append("follower", following.follower().key())
                .append("since", Date.from(following.since()))
                .append("stopToken", following.stopToken())
                .append("active", following.active());
        if (following.follower() instanceof Follower.Address address) {
            document.append("email", email(following.id(), address.email()));
        }
        Following.Confirmation confirmation = following.confirmation();
        if (confirmation != null) {
            document.append(
                    "confirm",
                    new Document("token", confirmation.token()).append("until", Date.from(confirmation.until())));
        }
        return document;
    }

    @Nullable
    Binary email(String id, String plain) {
        return details.seal(plain, place(id));
    }

    private static String place(String id) {
        return "followings|" + id + "|email";
    }

    Following read(Document document) {
        String email = details.open(document.get("email"), place(document.getString("_id")));
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
