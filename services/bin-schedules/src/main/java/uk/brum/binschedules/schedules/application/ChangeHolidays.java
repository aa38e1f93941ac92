package uk.brum.binschedules.schedules.application;

import java.util.Collection;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.HolidayCalendar;
import uk.brum.binschedules.schedules.domain.Holidays;
import uk.brum.workingtime.Holiday;

/** Takes bank holidays in, so that every due date passes over them. */
@Service
public class ChangeHolidays {

    private static final int TRIES = 5;

    private final Holidays holidays;
    private final Almanac almanac;

    ChangeHolidays(Holidays holidays, Almanac almanac) {
        this.holidays = holidays;
        this.almanac = almanac;
    }

    /** Adds these days, or renames them; known ones change nothing. */
    public void change(Collection<Holiday> days) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HolidayCalendar before = holidays.current();
            HolidayCalendar next = before.with(days);
            if (next.imported().equals(before.imported())) {
                return;
            }
            if (holidays.save(next)) {
                almanac.refreshed();
                return;
            }
        }
        throw new IllegalStateException("The bank holidays are changed without end");
    }
}
