package uk.brum.notifications.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * One message to one person by one channel. Its id is the id of the event that asked for it and the channel, so an event
 * that is heard twice cannot make two messages.
 *
 * @param causedBy id of that event
 * @param createdAt when we heard it, UTC
 */
public record Message(
        String id, String causedBy, Template template, About about, Instant createdAt, Progress progress) {

    public static final String EMAIL = "email";

    /** How long one instance may take to send a message before another may; far above all timeouts together. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** A new message, due at once; or switched off, when the person does not wish to hear of this. */
    public static Message plan(String eventId, Template template, About about, Preferences wishes, Instant now) {
        return new Message(
                eventId + "." + EMAIL,
                eventId,
                template,
                about,
                now,
                wishes.wants(template.topic()) ? Progress.waiting(now) : Progress.switchedOff(now));
    }

    public Message taken(Instant now) {
        return with(progress.taken(now, now.plus(LEASE)));
    }

    /** @param written the letter that it became; a sign-up may turn out to be of somebody who has an account */
    public Message sent(Template written, Instant now) {
        return new Message(id, causedBy, written, about, createdAt, progress.ended(MessageState.SENT, null, now));
    }

    public Message failed(Failure why, Instant now) {
        return with(progress.ended(MessageState.FAILED, why, now));
    }

    public Message notNeeded(Instant now) {
        return with(progress.ended(MessageState.NOT_NEEDED, null, now));
    }

    /** To be tried again later; after four hours of trying it has failed instead. */
    public Message notSentYet(Instant now) {
        return RetrySchedule.next(progress, now)
                .map(at -> with(progress.again(at)))
                .orElseGet(() -> failed(Failure.TECHNICAL, now));
    }

    private Message with(Progress next) {
        return new Message(id, causedBy, template, about, createdAt, next);
    }
}
