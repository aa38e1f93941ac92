package uk.brum.binschedules.schedules.domain;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

/**
 * The bank holidays of England and Wales as the council imported them. For each year that was imported they stand in the
 * place of those the product brings along.
 *
 * @param imported by date, each date once
 * @param revision rises with each change, from 1; 0 before the first import
 */
public record HolidayCalendar(List<Holiday> imported, long revision) {

    public static final HolidayCalendar NOTHING_IMPORTED = new HolidayCalendar(List.of(), 0);

    public HolidayCalendar {
        imported = List.copyOf(imported);
    }

    /** The next revision, in which these days are added, or renamed. */
    public HolidayCalendar with(Collection<Holiday> days) {
        var all = new TreeMap<java.time.LocalDate, Holiday>();
        imported.forEach(holiday -> all.put(holiday.date(), holiday));
        days.forEach(holiday -> all.put(holiday.date(), holiday));
        return new HolidayCalendar(List.copyOf(all.values()), revision + 1);
    }

    /** The working days between them. */
    public WorkingDays workingDays() {
        return WorkingDays.known().withYearsOf(imported);
    }
}
