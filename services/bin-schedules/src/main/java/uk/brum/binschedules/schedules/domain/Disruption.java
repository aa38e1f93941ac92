package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time in which collections of an area cannot be relied on, laid over the calendar without changing it.
 *
 * @param id a name that the caller chose
 * @param streams never empty
 * @param from first day
 * @param to last day, included
 * @param message for residents
 * @param reportingOpen whether missed collections of these days can be reported
 * @param clockPaused whether these days do not count towards due dates of reports
 * @param revision rises with each change, from 1
 * @param withdrawn whether it was taken back
 */
public record Disruption(
        String id,
        Scope scope,
        Set<WasteStream> streams,
        LocalDate from,
        LocalDate to,
        String message,
        boolean reportingOpen,
        boolean clockPaused,
        long revision,
        Instant changedAt,
        boolean withdrawn)
        implements Decision<Disruption> {

    private static final int LONGEST_DAYS = 366;

    public Disruption {
        streams = Set.copyOf(streams);
    }

    /** Whether it is in force for a collection. */
    public boolean concerns(LocalDate date, WasteStream stream, String roundId, String wardCode) {
        return !withdrawn
                && !date.isBefore(from)
                && !date.isAfter(to)
                && streams.contains(stream)
                && scope.holds(roundId, wardCode);
    }

    @Override
    public @Nullable String fault() {
        if (to.isBefore(from)) {
            return "The last day must be the same as or after the first day.";
        }
        return ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS ? "A disruption can last up to 12 months." : null;
    }

    @Override
    public boolean saysTheSameAs(Disruption other) {
        return id.equals(other.id)
                && scope.equals(other.scope)
                && streams.equals(other.streams)
                && from.equals(other.from)
                && to.equals(other.to)
                && message.equals(other.message)
                && reportingOpen == other.reportingOpen
                && clockPaused == other.clockPaused
                && withdrawn == other.withdrawn;
    }

    @Override
    public Disruption asRevision(long number, Instant at) {
        return new Disruption(id, scope, streams, from, to, message, reportingOpen, clockPaused, number, at, withdrawn);
    }

    /** The same, taken back. */
    public Disruption asWithdrawn() {
        return new Disruption(
                id, scope, streams, from, to, message, reportingOpen, clockPaused, revision, changedAt, true);
    }
}
