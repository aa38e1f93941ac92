package uk.brum.servicerequests.open311.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From a moment on, up to and without another one; at most 90 days (GeoReport v2, GET Service Requests). */
public record Span(Instant from, Instant until) {

    public static final Duration LONGEST = Duration.ofDays(90);

    public boolean isTooLong() {
        return Duration.between(from, until).compareTo(LONGEST) > 0;
    }

    /** With none given the last 90 days, with one given 90 days from it. */
    public static Span of(@Nullable Instant start, @Nullable Instant end, Instant now) {
        if (start != null) {
            return new Span(start, end == null ? start.plus(LONGEST) : end);
        }
        // what came in this very second is in the answer too
        Instant until = end == null ? now.plusSeconds(1) : end;
        return new Span(until.minus(LONGEST), until);
    }
}
