package uk.brum.binschedules.reminders.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.reminders.domain.BinDay;
import uk.brum.binschedules.reminders.domain.CalendarKey;
import uk.brum.binschedules.reminders.domain.Reminder;
import uk.brum.binschedules.reminders.domain.ReminderTime;
import uk.brum.binschedules.reminders.domain.Reminders;
import uk.brum.binschedules.reminders.domain.Telling;

/**
 * Tells everybody whose reminder is due and still helps. Which homes have something on that day is worked out once for
 * each calendar that homes share; of those, the database finds by an index who was not told yet. So a look costs what
 * there is to tell, a look after a crash goes on where it stopped, and a look after downtime makes up for what it can.
 */
@Service
public class RemindOfBinDays {

    private static final int BATCH = 200;
    private static final int CALENDARS_AT_ONCE = 500;

    private final Reminders reminders;
    private final BinDays days;
    private final Clock clock;

    RemindOfBinDays(Reminders reminders, BinDays days, Clock clock) {
        this.reminders = reminders;
        this.days = days;
        this.clock = clock;
    }

    /** Does all that is due now. @return how many were told */
    public int remind() {
        int told = 0;
        for (ReminderTime time : ReminderTime.values()) {
            LocalDate day = time.lastDue(clock.instant());
            if (BinDay.reminderHelps(day, clock.instant())) {
                told += remind(time, day);
            }
        }
        return told;
    }

    private int remind(ReminderTime time, LocalDate day) {
        Map<CalendarKey, BinDay> withBins = new HashMap<>();
        for (CalendarKey calendar : reminders.calendars(time)) {
            days.of(day, calendar, Set.of())
                    .filter(binDay -> !binDay.ordinary())
                    .ifPresent(binDay -> withBins.put(calendar, binDay));
        }
        List<CalendarKey> calendars = new ArrayList<>(withBins.keySet());
        int told = 0;
        for (int from = 0; from < calendars.size(); from += CALENDARS_AT_ONCE) {
            List<CalendarKey> some = calendars.subList(from, Math.min(calendars.size(), from + CALENDARS_AT_ONCE));
            told += remind(time, day, some, withBins);
        }
        return told;
    }

    private int remind(
            ReminderTime time, LocalDate day, List<CalendarKey> calendars, Map<CalendarKey, BinDay> withBins) {
        int told = 0;
        List<Reminder> taken;
        do {
            Instant now = clock.instant();
            if (!BinDay.reminderHelps(day, now)) {
                return told;
            }
            taken = reminders.takeUntold(time, day, calendars, now, BATCH);
            for (Reminder reminder : taken) {
                BinDay binDay = withBins.get(reminder.calendar());
                if (binDay != null && reminders.tell(reminder, Telling.next(reminder.telling(), binDay))) {
                    told++;
                }
            }
        } while (taken.size() == BATCH);
        return told;
    }
}
