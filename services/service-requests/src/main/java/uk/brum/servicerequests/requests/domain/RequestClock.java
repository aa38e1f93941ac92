package uk.brum.servicerequests.requests.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Clockwork;
import uk.brum.workingtime.Due;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Pause;
import uk.brum.workingtime.Target;
import uk.brum.workingtime.WorkingDays;

/**
 * The promise that a request is held to. It starts once, when the first report was made, and never again.
 *
 * @param startedAt when the first report of the thing was made
 * @param target null when the category promises nothing
 * @param hours in which the team works; they decide about targets in working hours alone
 * @param due by when, as counted with the holidays known when it was last counted; null without a target
 * @param holds when it stood still and why, oldest first
 * @param milestones steps with clocks of their own, which stand when this one stands
 */
public record RequestClock(
        Instant startedAt,
        @Nullable Target target,
        OpeningHours hours,
        @Nullable Due due,
        List<Hold> holds,
        Milestones milestones) {

    /** A time in which the clock stood, or stands, still. */
    public record Hold(Instant from, @Nullable Instant until, String reason) {}

    public RequestClock {
        holds = List.copyOf(holds);
    }

    /** A clock that starts now. */
    public static RequestClock started(Instant at, CategoryTerms terms, WorkingDays days) {
        return new RequestClock(at, terms.target(), terms.hours(), null, List.of(), Milestones.of(terms.milestones()))
                .recounted(days);
    }

    /** By when, null when nothing is promised. */
    public @Nullable Instant dueAt() {
        return due == null ? null : due.at();
    }

    /** The date that comes first of all that has still to be done; null when nothing is promised. */
    public @Nullable Instant nearestDueAt() {
        return Stream.of(dueAt(), milestones.nearestDue())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** When the next milestone will be missed; null when none is running. */
    public @Nullable Instant nextMissAt() {
        return stands() ? null : milestones.nextToMiss();
    }

    /** Whether every date in it is the same. */
    boolean hasDatesOf(RequestClock other) {
        return dates().equals(other.dates());
    }

    private List<Instant> dates() {
        return Stream.concat(Stream.ofNullable(due), milestones.all().stream().map(Milestone::due))
                .filter(Objects::nonNull)
                .map(Due::at)
                .toList();
    }

    public boolean stands() {
        return !holds.isEmpty() && holds.getLast().until() == null;
    }

    RequestClock paused(Instant at, String reason, WorkingDays days) {
        List<Hold> longer = new ArrayList<>(holds);
        longer.add(new Hold(at, null, reason));
        return with(longer, days);
    }

    RequestClock resumed(Instant at, WorkingDays days) {
        if (!stands()) {
            return this;
        }
        List<Hold> ended = new ArrayList<>(holds);
        Hold last = ended.removeLast();
        ended.add(new Hold(last.from(), at, last.reason()));
        return with(ended, days);
    }

    /** The same clock with the target of another category, from the same start. */
    RequestClock under(CategoryTerms terms, WorkingDays days) {
        return new RequestClock(
                        startedAt, terms.target(), terms.hours(), due, holds, milestones.under(terms.milestones()))
                .recounted(days);
    }

    /** The same clock from an earlier start, when it turns out that somebody told us before. */
    RequestClock since(Instant earlier, WorkingDays days) {
        return earlier.isBefore(startedAt)
                ? new RequestClock(earlier, target, hours, due, holds, milestones).recounted(days)
                : this;
    }

    /** The same clock with milestones that were met or missed. */
    RequestClock with(Milestones next) {
        return new RequestClock(startedAt, target, hours, due, holds, next);
    }

    /** The same clock, counted again with the holidays known now. */
    RequestClock recounted(WorkingDays days) {
        return with(holds, days);
    }

    private RequestClock with(List<Hold> during, WorkingDays days) {
        List<Pause> pauses = during.stream()
                .map(hold -> new Pause(hold.from(), hold.until()))
                .toList();
        Clockwork clockwork = new Clockwork(days, hours);
        Due counted = target == null ? null : clockwork.due(startedAt, target, pauses);
        return new RequestClock(
                startedAt, target, hours, counted, during, milestones.counted(startedAt, clockwork, pauses));
    }
}
