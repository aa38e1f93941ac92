package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates that somebody asks for.
 *
 * @param from first day
 * @param to last day, included
 */
public record DateRange(LocalDate from, LocalDate to) {

    private static final int DAYS_WITHOUT_END = 27;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /**
     * The range that a question means.
     *
     * @param from today when null
     * @param to four weeks in all when null
     * @param months how many may be asked for at once
     * @throws ScheduleRefused when the dates are the wrong way round, too far apart, or before 2000 or after 2100
     */
    public static DateRange asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, int months) {
        LocalDate first = from != null ? from : today;
        if (first.isBefore(EARLIEST) || first.isAfter(LATEST)) {
            throw new ScheduleRefused(new ScheduleRefusal.DatesTooFarApart("You can ask for dates from 2000 to 2100."));
        }
        LocalDate last = to != null ? to : first.plusDays(DAYS_WITHOUT_END);
        if (last.isBefore(first)) {
            throw new ScheduleRefused(new ScheduleRefusal.DatesReversed());
        }
        if (last.isAfter(first.plusMonths(months))) {
            throw new ScheduleRefused(
                    new ScheduleRefusal.DatesTooFarApart("You can ask for up to " + months + " months at once."));
        }
        return new DateRange(first, last);
    }

    /** Whether the date lies in the range. */
    public boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
