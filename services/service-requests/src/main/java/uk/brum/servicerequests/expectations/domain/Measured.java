package uk.brum.servicerequests.expectations.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long one request took, from its first report until it was done, weekends, holidays and waiting included: that is
 * what somebody waits.
 *
 * @param told what was expected of it when it was reported; null when there was not enough to go by
 */
public record Measured(Instant from, Instant done, @Nullable Told told) {

    /** The times that half, and nine in ten, of such requests had taken. */
    public record Told(Duration half, Duration most) {}

    public Duration took() {
        return Duration.between(from, done);
    }

    boolean keptHalf() {
        return told != null && took().compareTo(told.half()) <= 0;
    }

    boolean keptMost() {
        return told != null && took().compareTo(told.most()) <= 0;
    }
}
