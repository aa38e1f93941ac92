package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.Due;
import uk.brum.workingtime.Pause;
import uk.brum.workingtime.Target;

/**
 * The promise that a request is held to. It starts once, when the first report was made, and never again.
 *
 * @param startedAt when the first report of the thing was made
 * @param target null when the category promises nothing
 * @param due by when, as counted with the holidays known when it was last counted; null without a target
 * @param holds when it stood still and why, oldest first
 */
public record RequestClock(
        Instant startedAt,
        @Nullable Target target,
        @Nullable Due due,
        List<Hold> holds) {

    /** A time in which the clock stood, or stands, still. */
    public record Hold(Instant from, @Nullable Instant until, String reason) {}

    public RequestClock {
        holds = List.copyOf(holds);
    }

    /** A clock that starts now. */
    public static RequestClock started(Instant at, @Nullable Target target, Clockwork clockwork) {
        return new RequestClock(at, target, null, List.of()).recounted(clockwork);
    }

    /** By when, null when nothing is promised. */
    public @Nullable Instant dueAt() {
        return due == null ? null : due.at();
    }

    public boolean stands() {
        return !holds.isEmpty() && holds.getLast().until() == null;
    }

    RequestClock paused(Instant at, String reason, Clockwork clockwork) {
        List<Hold> longer = new ArrayList<>(holds);
        longer.add(new Hold(at, null, reason));
        return with(target, longer, clockwork);
    }

    RequestClock resumed(Instant at, Clockwork clockwork) {
        if (!stands()) {
            return this;
        }
        List<Hold> ended = new ArrayList<>(holds);
        Hold last = ended.removeLast();
        ended.add(new Hold(last.from(), at, last.reason()));
        return with(target, ended, clockwork);
    }

    /** The same clock with another target, from the same start. */
    RequestClock towards(@Nullable Target other, Clockwork clockwork) {
        return with(other, holds, clockwork);
    }

    /** The same clock from an earlier start, when it turns out that somebody told us before. */
    RequestClock since(Instant earlier, Clockwork clockwork) {
        return earlier.isBefore(startedAt)
                ? new RequestClock(earlier, target, due, holds).with(target, holds, clockwork)
                : this;
    }

    /** The same clock, counted again with the holidays known now. */
    RequestClock recounted(Clockwork clockwork) {
        return with(target, holds, clockwork);
    }

    private RequestClock with(@Nullable Target towards, List<Hold> during, Clockwork clockwork) {
        List<Pause> pauses = during.stream()
                .map(hold -> new Pause(hold.from(), hold.until()))
                .toList();
        Due counted = towards == null ? null : clockwork.due(startedAt, towards, pauses);
        return new RequestClock(startedAt, towards, counted, during);
    }
}
