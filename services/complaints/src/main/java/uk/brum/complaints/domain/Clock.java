package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done by a time.
 *
 * @param id kind and what it belongs to, for example {@code answer-1} or {@code remedy-apology}
 * @param of the number of the stage, or the id of the remedy or information request
 * @param startedAt the moment it is counted from, which may lie before it was known here
 * @param due the last second that is still in time, UTC
 * @param explanation how it was counted, in a resident's words
 * @param earlier the due times that this one replaced, oldest first
 * @param warnAt from when on it is at risk
 * @param warnedAt when that was told, null until then
 * @param breachedAt when it was found to have run out, null while it has not; never taken back
 * @param stoppedAt when it was met or fell away, null while it runs
 */
public record Clock(
        String id,
        Kind kind,
        String of,
        Instant startedAt,
        Instant due,
        String explanation,
        List<Moved> earlier,
        Instant warnAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant stoppedAt) {

    /** What must be done. */
    public enum Kind implements Coded {
        ACKNOWLEDGE,
        /** Decide how it will be looked into, and by whom. */
        ASSESS,
        ANSWER,
        /** Decide whether a later stage is taken on that was asked for after its time. */
        LATE_REQUEST,
        REMEDY,
        OMBUDSMAN_INFORMATION,
        /** Post a letter; the council's own time for it. */
        POST;

        /** Whether it belongs to a stage, and the policy counts it. */
        public boolean ofStage() {
            return this == ACKNOWLEDGE || this == ASSESS || this == ANSWER || this == LATE_REQUEST;
        }
    }

    /** A due time that was replaced, when and why: an extension, or a bank holiday that became known. */
    public record Moved(Instant due, Instant at, String why) {}

    public Clock {
        earlier = List.copyOf(earlier);
    }

    /** The stage it belongs to, 0 when it belongs to none. */
    public int stage() {
        return kind.ofStage() ? Integer.parseInt(of) : 0;
    }

    static Clock started(Kind kind, String of, Instant startedAt, Deadline deadline) {
        return new Clock(
                idOf(kind, of),
                kind,
                of,
                startedAt,
                deadline.at(),
                deadline.explanation(),
                List.of(),
                deadline.warnAt(),
                null,
                null,
                null);
    }

    static String idOf(Kind kind, String of) {
        return kind.code() + "-" + of;
    }

    public boolean running() {
        return stoppedAt == null;
    }

    public boolean breached() {
        return breachedAt != null;
    }

    boolean runOutAt(Instant now) {
        return running() && !breached() && now.isAfter(due);
    }

    boolean atRiskAt(Instant now) {
        return running() && !breached() && warnedAt == null && !now.isBefore(warnAt);
    }

    /** When somebody must look at it again, null when never. */
    @Nullable
    Instant nextLook() {
        return !running() || breached() ? null : warnedAt == null && warnAt.isBefore(due) ? warnAt : due.plusSeconds(1);
    }

    Clock breachedAt(Instant at) {
        return new Clock(id, kind, of, startedAt, due, explanation, earlier, warnAt, warnedAt, at, stoppedAt);
    }

    Clock warnedAt(Instant at) {
        return new Clock(id, kind, of, startedAt, due, explanation, earlier, warnAt, at, breachedAt, stoppedAt);
    }

    Clock stoppedAt(Instant at) {
        return new Clock(id, kind, of, startedAt, due, explanation, earlier, warnAt, warnedAt, breachedAt, at);
    }

    Clock movedTo(Deadline later, Instant at, String why) {
        List<Moved> all = Stream.concat(earlier.stream(), Stream.of(new Moved(due, at, why)))
                .toList();
        return new Clock(
                id,
                kind,
                of,
                startedAt,
                later.at(),
                later.explanation(),
                all,
                later.warnAt(),
                null,
                breachedAt,
                stoppedAt);
    }
}
