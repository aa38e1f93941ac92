package uk.brum.complaints.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Clockwork;

/**
 * One clock of one complaint: running until the thing is done, then stopped for good.
 *
 * @param startedOn day in the United Kingdom
 * @param extendedBy working days in all
 * @param due last day on which it is kept
 * @param explanation of the due date, as the complainant reads it
 * @param earlier due dates that held before, oldest first
 * @param doneAt when the thing was done; null while it runs
 */
public record RunningClock(
        int stage,
        StageClock rule,
        LocalDate startedOn,
        int extendedBy,
        LocalDate due,
        String explanation,
        List<EarlierDue> earlier,
        @Nullable Instant doneAt) {

    public RunningClock {
        earlier = List.copyOf(earlier);
    }

    public static RunningClock start(int stage, StageClock rule, Instant at, HandlingClocks clocks) {
        LocalDate day = London.day(at);
        ClockReading reading = clocks.read(rule, day, 0);
        return new RunningClock(stage, rule, day, 0, reading.due(), reading.explanation(), List.of(), null);
    }

    public boolean running() {
        return doneAt == null;
    }

    /** Whether it ended, or has stood until now, after its due day. */
    public boolean late(Instant now) {
        return (doneAt == null ? now : doneAt).isAfter(Clockwork.endOf(due));
    }

    /** The thing was done. A clock that was stopped before stays as it was. */
    public RunningClock done(Instant at) {
        return running() ? new RunningClock(stage, rule, startedOn, extendedBy, due, explanation, earlier, at) : this;
    }

    /**
     * Why this clock cannot be extended now.
     *
     * @return null when it can
     */
    public ExtensionCap.@Nullable Refused refusal(ExtensionCap cap, int more, String reason, Instant now) {
        if (!running()) {
            return ExtensionCap.Refused.ANSWERED;
        }
        if (late(now)) {
            return ExtensionCap.Refused.ALREADY_LATE;
        }
        return cap.refusal(extendedBy, more, reason);
    }

    /** Puts the due date off by working days; the old one is kept. Ask {@link #refusal} before. */
    public RunningClock extended(int more, String reason, Instant at, HandlingClocks clocks) {
        return moved(extendedBy + more, EarlierDue.Cause.EXTENDED, reason, at, clocks);
    }

    /** The same clock on another calendar. Unchanged when it has stopped or the date is the same; the old date is kept. */
    public RunningClock recomputed(String reason, Instant at, HandlingClocks clocks) {
        boolean same = clocks.read(rule, startedOn, extendedBy).due().equals(due);
        return !running() || same ? this : moved(extendedBy, EarlierDue.Cause.CALENDAR_CHANGED, reason, at, clocks);
    }

    private RunningClock moved(int extendedBy, EarlierDue.Cause cause, String reason, Instant at, HandlingClocks on) {
        ClockReading reading = on.read(rule, startedOn, extendedBy);
        List<EarlierDue> kept = new ArrayList<>(earlier);
        kept.add(new EarlierDue(due, cause, at, reason));
        return new RunningClock(stage, rule, startedOn, extendedBy, reading.due(), reading.explanation(), kept, null);
    }
}
