package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a home, collected by one round in one container, in a period.
 *
 * @param since first day of the period
 * @param until last day of the period; null = until further notice
 */
public record Service(
        WasteStream stream,
        String roundId,
        Container container,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether the period holds that date. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(since) && (until == null || !date.isAfter(until));
    }

    /** Whether both say the same period's beginning of the same stream and round, so that one replaces the other. */
    boolean replaces(Service earlier) {
        return stream == earlier.stream && roundId.equals(earlier.roundId) && since.equals(earlier.since);
    }
}
