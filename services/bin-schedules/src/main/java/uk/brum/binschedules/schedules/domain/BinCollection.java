package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A collection as residents see it.
 *
 * @param date the day on which it happens; the planned day when it is cancelled
 * @param since beginning of the service that it belongs to
 * @param outcome was it collected?
 * @param changeReason why it was moved or cancelled; null when the plan stands
 * @param nextDate with a cancelled one, the next collection of that stream; null when none is in sight
 * @param sideWasteSacks extra sacks taken with it; 0 = none
 * @param revision rises with each change of the slot, also back
 * @param changedAt when the slot was changed last; null when it never was
 */
public record BinCollection(
        Slot slot,
        LocalDate date,
        String roundId,
        Container container,
        LocalDate since,
        Status status,
        Outcome outcome,
        @Nullable String changeReason,
        @Nullable LocalDate nextDate,
        int sideWasteSacks,
        long revision,
        @Nullable Instant changedAt) {

    /** Whether it happens, and when. */
    public enum Status {
        SCHEDULED,
        MOVED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Was it collected? */
    public enum State {
        UPCOMING,
        DUE_TODAY,
        IN_PROGRESS,
        COLLECTED,
        NOT_COLLECTED,
        DELAYED,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The answer to "was it collected?".
     *
     * @param reason in plain words, null when there is nothing to say
     * @param expectedOn when a delayed collection is expected, else null
     */
    public record Outcome(
            State state, @Nullable String reason, @Nullable LocalDate expectedOn) {
        static Outcome of(State state) {
            return new Outcome(state, null, null);
        }
    }

    public boolean cancelled() {
        return status == Status.CANCELLED;
    }

    public WasteStream stream() {
        return slot.stream();
    }

    BinCollection withOutcome(Outcome other) {
        return new BinCollection(
                slot,
                date,
                roundId,
                container,
                since,
                status,
                other,
                changeReason,
                nextDate,
                sideWasteSacks,
                revision,
                changedAt);
    }

    BinCollection withNextDate(@Nullable LocalDate next) {
        return new BinCollection(
                slot,
                date,
                roundId,
                container,
                since,
                status,
                outcome,
                changeReason,
                next,
                sideWasteSacks,
                revision,
                changedAt);
    }

    BinCollection withSideWaste(int sacks) {
        return new BinCollection(
                slot,
                date,
                roundId,
                container,
                since,
                status,
                outcome,
                changeReason,
                nextDate,
                sacks,
                revision,
                changedAt);
    }
}
