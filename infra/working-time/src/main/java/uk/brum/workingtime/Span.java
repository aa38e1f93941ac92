package uk.brum.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, its end not included; empty when it ends before it begins. */
record Span(Instant from, Instant until) {

    Duration length() {
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }

    /** What of it lies at or after {@code time}. */
    Span from(Instant time) {
        return new Span(from.isAfter(time) ? from : time, until);
    }

    /** What is left of it outside the pauses, in order. */
    List<Span> without(List<Pause> pauses) {
        List<Span> left = new ArrayList<>();
        Instant at = from;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Instant end = pause.until();
            if (pause.from().isAfter(at)) {
                left.add(new Span(at, pause.from().isBefore(until) ? pause.from() : until));
            }
            if (end == null) {
                return kept(left);
            }
            at = end.isAfter(at) ? end : at;
        }
        left.add(new Span(at, until));
        return kept(left);
    }

    private static List<Span> kept(List<Span> spans) {
        return spans.stream().filter(span -> !span.length().isZero()).toList();
    }
}
