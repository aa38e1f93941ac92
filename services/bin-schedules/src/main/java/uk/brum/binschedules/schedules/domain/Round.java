package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A crew's regular tour.
 *
 * @param anchor any date on which the round collects: it fixes the weekday and, for a fortnight, which of the two weeks.
 *     No change of a single date ever moves it.
 */
public record Round(String id, WasteStream stream, Frequency frequency, LocalDate anchor, String depot, String crew) {

    /** Whether the rule, without any change, plans a collection for that date. */
    public boolean plannedOn(LocalDate date) {
        return Math.floorMod(ChronoUnit.DAYS.between(anchor, date), frequency.days()) == 0;
    }

    /** The dates that the rule plans from {@code first} to {@code last}, both included. */
    public List<LocalDate> planned(LocalDate first, LocalDate last) {
        int beyond = Math.floorMod(ChronoUnit.DAYS.between(anchor, first), frequency.days());
        LocalDate date = beyond == 0 ? first : first.plusDays(frequency.days() - beyond);
        List<LocalDate> dates = new ArrayList<>();
        for (; !date.isAfter(last); date = date.plusDays(frequency.days())) {
            dates.add(date);
        }
        return dates;
    }
}
