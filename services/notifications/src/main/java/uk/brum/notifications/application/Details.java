package uk.brum.notifications.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a letter needs to know and we do not keep: asked of its owner when the letter is written. */
public interface Details {

    /** A person whose email address is confirmed. */
    record Contact(@Nullable String name, String email) {}

    /** Why a confirmation was started. */
    enum Purpose {
        SIGN_UP,
        ALREADY_REGISTERED,
        PASSWORD_RESET
    }

    /** A sign-up or password reset that waits for somebody to open its link. */
    record Confirmation(
            Purpose purpose, String email, @Nullable String name, String link, Instant expiresAt) {}

    /**
     * A missed collection.
     *
     * @param reason why it could not be collected, in the words of bin-schedules; null when it was, or is not known yet
     * @param onBehalfOf the person without an account for whom staff reported it; null when they gave no email address
     */
    record Report(@Nullable String reason, @Nullable Contact onBehalfOf) {}

    /**
     * One person is to be told of one entry of one report.
     *
     * @param kind submitted, updated, resolved, reopened or incident-answered
     * @param personId whom to write to when they have an account; otherwise {@code contact}
     * @param category what was reported, in words
     * @param text the entry as that person may read it
     * @param ending how it was closed; null when it was not
     * @param expected by when it should be done, in words
     * @param stopLink stops letters to a follower with one click of the mail program; null for the reporter
     * @param stopPage where a follower is asked whether to stop them; null for the reporter
     */
    record Notice(
            String kind,
            @Nullable String personId,
            @Nullable Contact contact,
            String category,
            @Nullable String place,
            String text,
            @Nullable String ending,
            @Nullable String expected,
            @Nullable String stopLink,
            @Nullable String stopPage) {}

    /** An address that is to be asked whether it wants to follow. */
    record FollowingConfirmation(String email, String what, String link, Instant expiresAt) {}

    /** It does not exist (any more). */
    final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Gone(String what) {
            super(what + " does not exist any more");
        }

        public Gone(String what, Throwable cause) {
            super(what + " does not exist any more", cause);
        }
    }

    /** Its owner does not answer at the moment. */
    final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unreachable(String service, Throwable cause) {
            super(service + " does not answer", cause);
        }
    }

    /**
     * Asks at once for what many letters need.
     *
     * @return the same answers; what could not be learned at once is asked for when it is needed
     */
    Details askedAtOnce(Questions all);

    /**
     * @throws Gone when there is no such person
     * @throws Unreachable when accounts does not answer
     */
    Contact contact(String personId);

    /**
     * @throws Gone when the link was used or has run out
     * @throws Unreachable when accounts does not answer
     */
    Confirmation confirmation(String confirmationId);

    /**
     * @throws Gone when there is no such report
     * @throws Unreachable when bin-schedules does not answer
     */
    Report report(String reference);

    /**
     * @throws Gone when nobody is to be told of it any more
     * @throws Unreachable when service-requests does not answer
     */
    Notice notice(String noticeId);

    /**
     * @throws Gone when the link was used or has run out
     * @throws Unreachable when service-requests does not answer
     */
    FollowingConfirmation followingConfirmation(String followingId);
}
