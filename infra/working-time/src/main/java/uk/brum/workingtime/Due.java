package uk.brum.workingtime;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A promise.
 *
 * @param at the last moment that is still in time, in UTC
 * @param explanation how it was counted, in a resident's words: {@code 10 working days, not counting 25 May}
 */
public record Due(Instant at, String explanation) {

    public boolean isMissedAt(Instant time) {
        return time.isAfter(at);
    }

    /** The day of the promise in Europe/London. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, Clockwork.LONDON);
    }
}
