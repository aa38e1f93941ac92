package uk.brum.binschedules.reminders.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.reminders.domain.BinDay;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.Reminders;
import uk.brum.binschedules.reminders.domain.Telling;
import uk.brum.binschedules.schedules.domain.LondonTime;

/** Writes again to everybody whose reminder is not right any more, as long as that helps. */
@Service
public class CorrectReminders {

    private static final int BATCH = 200;

    private final Reminders reminders;
    private final BinDays days;
    private final Clock clock;

    CorrectReminders(Reminders reminders, BinDays days, Clock clock) {
        this.reminders = reminders;
        this.days = days;
        this.clock = clock;
    }

    /** Corrects all that is wrong now. @return how many were told */
    public int correct() {
        LocalDate today = LondonTime.dateAt(clock.instant());
        int told = 0;
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            if (BinDay.correctionHelps(day, clock.instant())) {
                for (CalendarKey calendar : reminders.calendarsTold(day)) {
                    told += correct(day, calendar);
                }
            }
        }
        return told;
    }

    private int correct(LocalDate day, CalendarKey calendar) {
        String facts = days.of(day, calendar, Set.of()).map(BinDay::facts).orElse("");
        int told = 0;
        List<Reminder> taken;
        do {
            Instant now = clock.instant();
            taken = reminders.takeToldOtherwise(day, calendar, facts, now, BATCH);
            for (Reminder reminder : taken) {
                if (correct(day, reminder)) {
                    told++;
                }
            }
        } while (taken.size() == BATCH);
        return told;
    }

    private boolean correct(LocalDate day, Reminder reminder) {
        Telling before = reminder.telling();
        return before != null
                && days.of(day, reminder.calendar(), Set.of())
                        .map(now -> reminders.tell(reminder, Telling.next(before, now)))
                        .orElse(false);
    }
}
