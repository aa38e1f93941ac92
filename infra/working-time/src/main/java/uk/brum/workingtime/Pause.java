package uk.brum.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stands still.
 *
 * @param until when it goes on, not included; null while it still stands
 */
public record Pause(Instant from, @Nullable Instant until) {

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a pause that ends before it begins");
        }
    }

    public boolean isOpen() {
        return until == null;
    }

    boolean covers(Instant time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }

    /**
     * Whether this pause takes a working day out of the count: it was on at the end of that day. So a pause and a
     * resumption on one day cost nothing, and a day is never lost twice.
     */
    boolean takes(LocalDate day) {
        return covers(Clockwork.endOf(day));
    }
}
