package uk.brum.notifications.messaging;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.starter.outbox.OutgoingEvent;

/** What we tell the others: how each message ended. Complaints listens to what failed. */
public final class PublishedEvents {

    private static final String LETTER = "letterId";

    private PublishedEvents() {}

    /** What a change of a message is worth telling. */
    public static List<OutgoingEvent> of(Message before, Message after) {
        if (before.progress().state() == after.progress().state()) {
            return List.of();
        }
        return switch (after.progress().state()) {
            case SENT -> List.of(OutgoingEvent.forWhoeverListens("message-delivered.v1", data(after)));
            case FAILED -> {
                Failure failure = after.progress().failure();
                String reason = (failure == null ? Failure.TECHNICAL : failure).id();
                yield List.of(
                        new OutgoingEvent("message-failed.v1", failed(after).append("reason", reason)));
            }
            case CREATED, SENDING, SWITCHED_OFF, NOT_NEEDED -> List.of();
        };
    }

    /** Complaints has a letter posted that did not arrive, so it must know which. */
    private static Document failed(Message message) {
        Document data = data(message);
        append(data, LETTER, message.about().facts().get(LETTER));
        return data;
    }

    private static Document data(Message message) {
        Document data = new Document("messageId", message.id())
                .append("template", message.template().id())
                .append("channel", Message.EMAIL)
                .append("causedBy", message.causedBy());
        append(data, "personId", message.about().personId());
        append(data, "reference", message.about().reference());
        return data;
    }

    private static void append(Document data, String name, @Nullable String value) {
        if (value != null) {
            data.append(name, value);
        }
    }
}
