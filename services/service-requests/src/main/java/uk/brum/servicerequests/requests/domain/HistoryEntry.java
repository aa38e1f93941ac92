package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's history. Lines are only ever added.
 *
 * @param audience who may see it
 * @param status of the request after it
 * @param text in plain words; may be empty when the kind says all
 * @param by who did it: a person's id, a service, or null for somebody unknown; shown to staff only
 */
public record HistoryEntry(
        Instant at,
        Kind kind,
        Audience audience,
        RequestStatus status,
        String text,
        @Nullable String by) {

    /** What happened. */
    public enum Kind {
        SUBMITTED,
        ACKNOWLEDGED,
        ASSIGNED,
        STARTED,
        PAUSED,
        RESUMED,
        NOTE,
        REPORTED_AGAIN,
        DUE_CHANGED,
        CATEGORY_CHANGED,
        PLACE_CHANGED,
        LINKED,
        INCIDENT,
        SENT_ON,
        MODERATED,
        CLOSED,
        CHALLENGED,
        REOPENED,
        /** A step with a clock of its own ended. */
        MILESTONE,
        /** A step with a clock of its own was not done in time. */
        MILESTONE_MISSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
