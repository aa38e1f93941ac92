package uk.brum.notifications.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about: ids and facts of its event, never a name, address or link. Those are fetched when it is sent
 * and not kept.
 *
 * @param personId whom to tell; null for sign-ups and for people without an account
 * @param confirmationId the sign-up or password reset it belongs to
 * @param reference the missed collection it belongs to
 * @param facts further fields of the event's data, as they are
 */
public record About(
        @Nullable String personId,
        @Nullable String confirmationId,
        @Nullable String reference,
        Map<String, String> facts) {

    public static About person(String personId) {
        return new About(personId, null, null, Map.of());
    }

    public static About confirmation(String confirmationId) {
        return new About(null, confirmationId, null, Map.of());
    }

    public static About report(String reference, @Nullable String personId, Map<String, String> facts) {
        return new About(personId, null, reference, Map.copyOf(facts));
    }

    /** What service-requests calls a notice: one person is to be told of one entry of one report. */
    public static About notice(String noticeId, String reference, @Nullable String personId) {
        return new About(personId, null, reference, Map.of("notice", noticeId));
    }

    /** What bin-schedules calls a reminder notice: one person is to be told of one bin day of one home. */
    public static About reminder(String noticeId, @Nullable String personId) {
        return new About(personId, null, null, Map.of("notice", noticeId));
    }

    /** @throws IllegalStateException when the event did not say it */
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("The event did not say " + name);
        }
        return value;
    }
}
