package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a stage as it was sent.
 *
 * @param by the handler of that stage
 * @param late whether its clock had run out; the breach is recorded on the clock as well
 * @param outcome upheld when every point was, not upheld when none was, partly otherwise
 * @param escalateBy the last day to ask for the next stage; null when the next step is the ombudsman
 */
public record Response(
        Instant at,
        String by,
        String summary,
        Point.Decision outcome,
        boolean late,
        @Nullable LocalDate escalateBy) {}
