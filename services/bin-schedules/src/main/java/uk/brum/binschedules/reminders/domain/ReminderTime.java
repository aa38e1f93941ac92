package uk.brum.binschedules.reminders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import uk.brum.binschedules.schedules.domain.LondonTime;

/** When the email about a bin day goes out, by the city's wall clock (Europe/London). */
public enum ReminderTime {
    FOUR_THE_DAY_BEFORE("day-before-16:00", 1, LocalTime.of(16, 0)),
    SIX_THE_DAY_BEFORE("day-before-18:00", 1, LocalTime.of(18, 0)),
    EIGHT_THE_DAY_BEFORE("day-before-20:00", 1, LocalTime.of(20, 0)),
    SIX_ON_THE_DAY("same-day-06:00", 0, LocalTime.of(6, 0)),
    SEVEN_ON_THE_DAY("same-day-07:00", 0, LocalTime.of(7, 0));

    private final String code;
    private final int daysBefore;
    private final LocalTime time;

    ReminderTime(String code, int daysBefore, LocalTime time) {
        this.code = code;
        this.daysBefore = daysBefore;
        this.time = time;
    }

    /** The name in contracts, for example {@code day-before-18:00}. */
    public String code() {
        return code;
    }

    /** The time of a code, empty for an unknown one. */
    public static Optional<ReminderTime> of(String code) {
        return Arrays.stream(values()).filter(time -> time.code.equals(code)).findFirst();
    }

    /** When the email about a day goes out. */
    public Instant dueFor(LocalDate day) {
        return LondonTime.momentOf(day.minusDays(daysBefore), time);
    }

    /** The day whose email was due last at a moment. */
    public LocalDate lastDue(Instant now) {
        LocalDate day = LondonTime.dateAt(now).plusDays(daysBefore);
        return dueFor(day).isAfter(now) ? day.minusDays(1) : day;
    }
}
