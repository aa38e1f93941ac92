package uk.brum.complaints.policy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A due date that held before, kept for ever.
 *
 * @param until when it was replaced
 * @param reason why, as the complainant may read it
 */
public record EarlierDue(LocalDate due, Cause cause, Instant until, String reason) {

    /** What moved it. */
    public enum Cause {
        EXTENDED,
        CALENDAR_CHANGED
    }
}
