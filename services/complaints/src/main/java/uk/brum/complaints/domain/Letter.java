package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was sent; kept word for word.
 *
 * @param id for example {@code response-1}
 * @param body paragraphs; one that begins with {@code "# "} is a heading, with {@code "* "} a bullet
 * @param delivery how it goes to the person
 * @param post null when it goes by email
 */
public record Letter(
        String id,
        Kind kind,
        int stage,
        Instant at,
        String subject,
        List<String> body,
        Needs.Contact delivery,
        @Nullable Posting post) {

    /** What it tells. */
    public enum Kind implements Coded {
        RECEIPT,
        ACKNOWLEDGEMENT,
        REFUSAL,
        EXTENSION,
        RESPONSE,
        HANDLED_AS_REQUEST,
        /** The request for the next stage has reached us. */
        ESCALATION,
        /** The request for the next stage has reached us, too late: somebody decides. */
        LATE_REQUEST,
        WITHDRAWAL,
        CLOSURE;

        /** The clock of the stage that this letter meets; null when no clock waits for it. */
        public Clock.@Nullable Kind meets() {
            return switch (this) {
                case ACKNOWLEDGEMENT -> Clock.Kind.ACKNOWLEDGE;
                case RESPONSE -> Clock.Kind.ANSWER;
                case RECEIPT, REFUSAL, EXTENSION, HANDLED_AS_REQUEST, ESCALATION, LATE_REQUEST, WITHDRAWAL, CLOSURE ->
                    null;
            };
        }
    }

    public Letter {
        body = List.copyOf(body);
        if (post == null && delivery != Needs.Contact.EMAIL) {
            // written before letters were listed for posting: nobody has said that it was posted
            post = Posting.waiting(at, Posting.Why.WANTED);
        }
    }

    /** Whether somebody must still post it. */
    public boolean waitsForPost() {
        return post != null && post.waits();
    }

    Letter with(Posting posting) {
        return new Letter(id, kind, stage, at, subject, body, delivery, posting);
    }
}
