package uk.brum.binschedules.schedules.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The city's wall clock and its words. */
public final class LondonTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter WITH_MINUTES = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final DateTimeFormatter FULL_HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);

    private LondonTime() {}

    /** The date in the city at a moment. */
    public static LocalDate dateAt(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** The moment of a wall-clock time; a time that the clock change skips is the moment it jumps to. */
    public static Instant momentOf(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    /** For example "Monday 23 November". */
    public static String day(LocalDate date) {
        return date.format(DAY);
    }

    /** For example "Monday 23 November at 4:02pm", as the portal writes it. */
    public static String moment(Instant moment) {
        LocalTime time = moment.atZone(ZONE).toLocalTime();
        return day(dateAt(moment)) + " at " + clock(time);
    }

    private static String clock(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "midday";
        }
        return time.format(time.getMinute() == 0 ? FULL_HOUR : WITH_MINUTES).toLowerCase(Locale.UK);
    }
}
