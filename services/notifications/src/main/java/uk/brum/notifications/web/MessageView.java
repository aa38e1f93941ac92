package uk.brum.notifications.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Progress;
import uk.brum.notifications.letters.Letters;

/** A message as its reader sees it: what it was about and how it went, never its link. */
record MessageView(
        String id,
        String template,
        String topic,
        String channel,
        String title,
        String state,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String reference) {

    /** A page of messages. */
    record Page<T>(List<T> items, @Nullable String nextCursor) {}

    /** For staff who talk to the person: how it went in words, too. */
    record OfPerson(
            @JsonUnwrapped MessageView message,
            String stateText,
            int attempts,
            @Nullable Instant nextAttemptAt) {

        static OfPerson of(Message message, Letters letters) {
            Progress progress = message.progress();
            return new OfPerson(
                    MessageView.of(message, letters),
                    HowItWent.of(progress),
                    progress.attempts(),
                    nextAttempt(progress));
        }
    }

    /** For staff: how often it was tried, too. */
    record Detail(
            @JsonUnwrapped MessageView message,
            @Nullable String personId,
            int attempts,
            @Nullable Instant nextAttemptAt) {

        static Detail of(Message message, Letters letters) {
            Progress progress = message.progress();
            return new Detail(
                    MessageView.of(message, letters),
                    message.about().personId(),
                    progress.attempts(),
                    nextAttempt(progress));
        }
    }

    private static @Nullable Instant nextAttempt(Progress progress) {
        return progress.state() == MessageState.CREATED ? progress.due() : null;
    }

    static MessageView of(Message message, Letters letters) {
        Progress progress = message.progress();
        Failure failure = progress.failure();
        String reference = message.about().reference();
        return new MessageView(
                message.id(),
                message.template().id(),
                message.template().topic().id(),
                Message.EMAIL,
                letters.subject(message.template(), reference == null ? Map.of() : Map.of("reference", reference)),
                progress.state().id(),
                failure == null ? null : failure.id(),
                message.createdAt(),
                progress.state() == MessageState.SENT ? progress.endedAt() : null,
                reference);
    }
}
