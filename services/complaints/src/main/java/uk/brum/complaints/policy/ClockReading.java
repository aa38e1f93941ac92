package uk.brum.complaints.policy;

import java.time.Instant;
import java.time.LocalDate;
import uk.brum.workingtime.Clockwork;

/**
 * When a clock ends, and why then.
 *
 * @param due last day in the United Kingdom on which it is kept
 * @param explanation as the complainant reads it
 */
public record ClockReading(LocalDate due, String explanation) {

    /** The last second of the due day in Europe/London. */
    public Instant endsAt() {
        return Clockwork.endOf(due);
    }
}
