package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.Due;
import uk.brum.workingtime.Pause;
import uk.brum.workingtime.Target;

/**
 * A step within a request that has a clock of its own, as the law on hazards in rented homes has them (SI 2025/1042,
 * "Awaab's Law").
 *
 * @param terms what the catalogue says of it
 * @param startedAt when its clock started: with the report, or when the milestone before it was met; null until then
 * @param due by when, as counted with the holidays known when it was last counted; null until it started
 * @param missed whether its due moment passed before it was met; never taken back
 * @param end how it ended, null while it is open
 */
public record Milestone(
        Terms terms,
        @Nullable Instant startedAt,
        @Nullable Due due,
        boolean missed,
        @Nullable End end) {

    /** @param after the code of the milestone whose end starts this clock; null when the report does */
    public record Terms(
            String code,
            String name,
            Target target,
            @Nullable String after) {}

    /** How it ended. @param at when that was, which may be before it was written down */
    public record End(Outcome outcome, Instant at) {}

    /** Whether it was reached. */
    public enum Outcome {
        MET,
        /** It turned out that nothing has to be done, for example since no hazard was found. */
        NOT_NEEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Where it stands. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        MET,
        /** It stays so, also when it is done in the end. */
        MISSED,
        NOT_NEEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Milestone of(Terms terms) {
        return new Milestone(terms, null, null, false, null);
    }

    public State state() {
        if (missed) {
            return State.MISSED;
        }
        if (end != null) {
            return end.outcome() == Outcome.MET ? State.MET : State.NOT_NEEDED;
        }
        return startedAt == null ? State.NOT_STARTED : State.RUNNING;
    }

    /** Whether it still has to be done, late or not. */
    boolean isOpen() {
        return end == null && startedAt != null;
    }

    /** When the clocks start that come after it; null while it is not met. */
    @Nullable
    Instant metAt() {
        return end != null && end.outcome() == Outcome.MET ? end.at() : null;
    }

    /** Counted again; what is over, or missed, keeps its date. */
    Milestone counted(@Nullable Instant start, Clockwork clockwork, List<Pause> pauses) {
        if (end != null || missed) {
            return this;
        }
        return new Milestone(
                terms, start, start == null ? null : clockwork.due(start, terms.target(), pauses), false, null);
    }

    boolean runsOutBy(Instant now) {
        return state() == State.RUNNING && Objects.requireNonNull(due).isMissedAt(now);
    }

    Milestone asMissed() {
        return new Milestone(terms, startedAt, due, true, end);
    }

    Milestone ended(End how) {
        return new Milestone(terms, startedAt, due, missed, how);
    }
}
