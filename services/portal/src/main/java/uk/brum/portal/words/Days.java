package uk.brum.portal.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and times as GOV.UK writes them, in Birmingham's time; {@code @days} in templates. */
@Component("days")
public final class Days {

    private static final ZoneId BIRMINGHAM = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private final Clock clock;

    public Days(Clock clock) {
        this.clock = clock;
    }

    /** Today in Birmingham. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BIRMINGHAM);
    }

    /** "Friday 4 December", with the year when it is another than today's and not within six months. */
    public String day(LocalDate date) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today(), date)) < 180;
        return (near || date.getYear() == today().getYear() ? DAY : DAY_AND_YEAR).format(date);
    }

    /** "Today, Friday 4 December" and "Tomorrow, …", else the day alone. */
    public String nearDay(LocalDate date) {
        long ahead = ChronoUnit.DAYS.between(today(), date);
        if (ahead == 0) {
            return "Today, " + day(date);
        }
        if (ahead == 1) {
            return "Tomorrow, " + day(date);
        }
        return ahead == -1 ? "Yesterday, " + day(date) : day(date);
    }

    /** "Friday 4 December at 5:40pm". */
    public String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(BIRMINGHAM);
        return day(at.toLocalDate()) + " at " + time(at);
    }

    private static String time(ZonedDateTime at) {
        if (at.getHour() == 12 && at.getMinute() == 0) {
            return "midday";
        }
        return (at.getMinute() == 0 ? HOUR : MINUTE).format(at).toLowerCase(Locale.UK);
    }

    /** "3pm on Friday 4 December", and for midnight "the end of Thursday 3 December". */
    public String deadline(Instant instant) {
        ZonedDateTime at = instant.atZone(BIRMINGHAM);
        if (at.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)) {
            return "the end of " + day(at.toLocalDate().minusDays(1));
        }
        return time(at) + " on " + day(at.toLocalDate());
    }

    /** As {@link #deadline}, of the last second that is still in time. */
    public String lastMoment(Instant instant) {
        ZonedDateTime at = instant.atZone(BIRMINGHAM);
        return at.toLocalTime().isAfter(java.time.LocalTime.of(23, 58))
                ? "the end of " + day(at.toLocalDate())
                : deadline(instant);
    }

    /** "5 minutes ago", "3 hours ago", "2 days ago". */
    public String age(Instant instant) {
        long minutes = Math.max(0, ChronoUnit.MINUTES.between(instant, clock.instant()));
        if (minutes < 2) {
            return "a minute ago";
        }
        if (minutes < 120) {
            return minutes + " minutes ago";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " hours ago" : hours / 24 + " days ago";
    }
}
