package uk.brum.complaints.policy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.brum.workingtime.WorkingDays;

/** A length of time in whole days. The day it is counted from is not counted itself; its last day is part of it. */
public record Span(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}) (working day|calendar day|calendar month)s?");

    /** What is counted. */
    public enum Unit {
        /** Monday to Friday without the bank holidays of England and Wales. */
        WORKING_DAY,
        CALENDAR_DAY,
        /** To the same day of a later month, or that month's last day where it has no such day. */
        CALENDAR_MONTH
    }

    public Span {
        if (amount < 1) {
            throw new IllegalArgumentException("A span is at least one day long");
        }
    }

    public static Span workingDays(int amount) {
        return new Span(amount, Unit.WORKING_DAY);
    }

    /**
     * Reads "10 working days", "30 calendar days" or "1 calendar month".
     *
     * @throws IllegalArgumentException when it says something else
     */
    public static Span parse(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("Not a span of time: " + text);
        }
        Unit unit = Unit.valueOf(found.group(2).replace(' ', '_').toUpperCase(Locale.ROOT));
        return new Span(Integer.parseInt(found.group(1)), unit);
    }

    /** The last day of the span that is counted from {@code day}; both are dates in the United Kingdom. */
    public LocalDate lastDay(LocalDate day, WorkingDays days) {
        return switch (unit) {
            case WORKING_DAY -> days.after(day, amount);
            case CALENDAR_DAY -> day.plusDays(amount);
            case CALENDAR_MONTH -> day.plusMonths(amount);
        };
    }

    /** "10 working days". */
    public String words() {
        return amount + " " + unit.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (amount == 1 ? "" : "s");
    }
}
