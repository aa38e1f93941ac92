package uk.brum.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Clock;
import uk.brum.complaints.policy.London;

/** A clock as people see it, by days. */
record ClockView(
        String id,
        String clock,
        @Nullable Integer stage,
        LocalDate startedOn,
        LocalDate due,
        String explanation,
        boolean late,
        @Nullable Instant doneAt,
        List<Earlier> earlier) {

    /** A date that held before. */
    record Earlier(LocalDate due, Instant changedAt, String why) {}

    static ClockView of(Clock clock) {
        return new ClockView(
                clock.id(),
                clock.kind().code(),
                clock.kind().ofStage() ? clock.stage() : null,
                London.day(clock.startedAt()),
                London.day(clock.due()),
                clock.explanation(),
                clock.breached(),
                clock.stoppedAt(),
                clock.earlier().stream()
                        .map(moved -> new Earlier(London.day(moved.due()), moved.at(), moved.why()))
                        .toList());
    }
}
