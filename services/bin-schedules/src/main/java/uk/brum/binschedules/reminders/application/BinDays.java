package uk.brum.binschedules.reminders.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.reminders.domain.BinDay;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Choice;
import uk.brum.binschedules.reminders.domain.ReminderTime;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.Homes;

/** Works out what there is to say of a day, by the newest calendars. */
@Component
class BinDays {

    private final Almanac almanac;
    private final Homes homes;

    BinDays(Almanac almanac, Homes homes) {
        this.almanac = almanac;
        this.homes = homes;
    }

    /**
     * What there is to say.
     *
     * @param named planned collections that were announced for that day before
     * @return nothing when there is no such plan
     */
    Optional<BinDay> of(LocalDate day, CalendarKey calendar, Set<String> named) {
        // the time of day plays no part in what is said
        Choice choice = new Choice(ReminderTime.SIX_THE_DAY_BEFORE, calendar.streams());
        return homes.ofPlan(calendar.planId(), calendar.wardCode())
                .map(home -> BinDay.of(day, almanac.current().timetable(), home, choice, named));
    }
}
