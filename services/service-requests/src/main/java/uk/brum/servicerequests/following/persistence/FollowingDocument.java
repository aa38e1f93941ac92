package uk.brum.servicerequests.following.persistence;

import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.following.domain.Follower;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.privacy.ContactDetails;
import uk.brum.starter.sealing.Opened;

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

    Follower follower(Document document) {
        String key = document.getString("follower");
        Object email = document.get("email");
        if (email == null) {
            return new Follower.Person(key);
        }
        return switch (details.open(email, place(document.getString("_id")))) {
            case Opened.Open(String text) -> new Follower.Address(key, text);
            case Opened.Unreadable _ -> new Follower.Unreadable(key);
        };
    }

    /** Whether the address is to be sealed anew. */
    boolean isOutdated(Document document) {
        return details.isOutdated(document.get("email"));
    }

    private static String place(String id) {
        return "followings|" + id + "|email";
    }

    Following read(Document document) {
        Document confirm = document.get("confirm", Document.class);
        return new Following(
                document.getString("_id"),
                InterestDocument.read(document.get("interest", Document.class)),
                follower(document),
                document.getDate("since").toInstant(),
                document.getString("stopToken"),
                confirm == null
                        ? null
                        : new Following.Confirmation(
                                confirm.getString("token"),
                                confirm.getDate("until").toInstant()));
    }
}
