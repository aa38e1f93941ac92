package uk.brum.notifications.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come.
 *
 * @param failure only with {@link MessageState#FAILED}
 * @param attempts tries so far, the present one included
 * @param triedSince first try; null before it
 * @param due when somebody must look at it: its next try, or the end of the lease of the instance that sends it now; null
 *     when it is over
 * @param endedAt when it was sent, given up or found needless
 */
public record Progress(
        MessageState state,
        @Nullable Failure failure,
        int attempts,
        @Nullable Instant triedSince,
        @Nullable Instant due,
        @Nullable Instant endedAt) {

    static Progress waiting(Instant now) {
        return new Progress(MessageState.CREATED, null, 0, null, now, null);
    }

    static Progress switchedOff(Instant now) {
        return new Progress(MessageState.SWITCHED_OFF, null, 0, null, null, now);
    }

    Progress taken(Instant now, Instant leaseEnd) {
        return to(new Progress(
                MessageState.SENDING, null, attempts + 1, triedSince == null ? now : triedSince, leaseEnd, null));
    }

    Progress again(Instant at) {
        return to(new Progress(MessageState.CREATED, null, attempts, triedSince, at, null));
    }

    Progress ended(MessageState how, @Nullable Failure why, Instant now) {
        return to(new Progress(how, why, attempts, triedSince, null, now));
    }

    private Progress to(Progress next) {
        if (!state.mayBecome(next.state())) {
            throw new IllegalStateException("A message cannot go from " + state + " to " + next.state());
        }
        return next;
    }
}
