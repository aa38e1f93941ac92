package uk.brum.portal.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;

/** Dates and times as GOV.UK writes them, in Birmingham's time and the language of the page; {@code @days} in templates. */
@Component("days")
public final class Days {

    private static final ZoneId BIRMINGHAM = ZoneId.of("Europe/London");
    private final Clock clock;
    private final Words words;

    public Days(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** Today in Birmingham. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BIRMINGHAM);
    }

    /** "Friday 4 December", with the year when it is another than today's and not within six months. */
    public String day(LocalDate date) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today(), date)) < 180;
        return written(near || date.getYear() == today().getYear() ? "words.day" : "words.day.year", date);
    }

    /** "Today, Friday 4 December" and "Tomorrow, …", else the day alone. */
    public String nearDay(LocalDate date) {
        long ahead = ChronoUnit.DAYS.between(today(), date);
        if (ahead == 0) {
            return words.of("words.day.today", day(date));
        }
        if (ahead == 1) {
            return words.of("words.day.tomorrow", day(date));
        }
        return ahead == -1 ? words.of("words.day.yesterday", day(date)) : day(date);
    }

    /** "Friday 4 December at 5:40pm". */
    public String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(BIRMINGHAM);
        return words.of("words.moment", day(at.toLocalDate()), time(at));
    }

    private String time(ZonedDateTime at) {
        if (at.getHour() == 12 && at.getMinute() == 0) {
            return words.of("words.time.midday");
        }
        return written(at.getMinute() == 0 ? "words.time.hour" : "words.time.minute", at)
                .toLowerCase(Locale.UK);
    }

    private String written(String pattern, TemporalAccessor time) {
        Locale language = LocaleContextHolder.getLocale();
        Locale inBritain = Locale.of(language.getLanguage(), "GB");
        return DateTimeFormatter.ofPattern(words.of(pattern), inBritain).format(time);
    }

    /** "Friday 4 December at 3pm", and for midnight "the end of Thursday 3 December". */
    public String deadline(Instant instant) {
        ZonedDateTime at = instant.atZone(BIRMINGHAM);
        if (at.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)) {
            return words.of("words.end", day(at.toLocalDate().minusDays(1)));
        }
        return moment(instant);
    }

    /** As {@link #deadline}, of the last second that is still in time. */
    public String lastMoment(Instant instant) {
        ZonedDateTime at = instant.atZone(BIRMINGHAM);
        return at.toLocalTime().isAfter(java.time.LocalTime.of(23, 58))
                ? words.of("words.end", day(at.toLocalDate()))
                : deadline(instant);
    }

    /** Whether that moment is over. */
    public boolean past(Instant instant) {
        return instant.isBefore(clock.instant());
    }

    /** "5 minutes ago", "3 hours ago", "2 days ago". */
    public String age(Instant instant) {
        long minutes = Math.max(0, ChronoUnit.MINUTES.between(instant, clock.instant()));
        if (minutes < 2) {
            return words.of("words.age.minute");
        }
        if (minutes < 120) {
            return words.of("words.age.minutes", minutes);
        }
        long hours = minutes / 60;
        return hours < 48 ? words.of("words.age.hours", hours) : words.of("words.age.days", hours / 24);
    }
}
