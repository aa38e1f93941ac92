package uk.brum.servicerequests.following.messaging;

import java.util.List;
import org.bson.Document;
import uk.brum.servicerequests.following.domain.Following;
import uk.brum.servicerequests.following.domain.Notice;
import uk.brum.starter.outbox.OutgoingEvent;

/** Whom to tell, and whom to ask: ids alone, since notifications asks for the rest when it writes. */
public final class PublishedEvents {

    private PublishedEvents() {}

    /** One person is to be told of one entry. */
    public static List<OutgoingEvent> of(Notice notice) {
        Document data = new Document("noticeId", notice.id())
                .append("reference", notice.reference())
                .append("kind", notice.kind().id())
                .append("because", notice.following() == null ? "reporter" : "follower");
        if (notice.personId() != null) {
            data.append("personId", notice.personId());
        }
        return List.of(new OutgoingEvent("notice-due.v1", data));
    }

    /** An address without an account is to be asked; nobody is when the follower has one. */
    public static List<OutgoingEvent> of(Following following) {
        return following.active()
                ? List.of()
                : List.of(new OutgoingEvent(
                        "following-confirmation-asked.v1", new Document("followingId", following.id())));
    }
}
