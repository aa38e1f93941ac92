package uk.brum.complaints.reporting.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.brum.workingtime.Clockwork;

/**
 * A council's year, from 1 April to 31 March in the United Kingdom. A complaint belongs to the year in which it was
 * received, whatever becomes of it later.
 *
 * @param first the calendar year in which it begins
 */
public record ReportYear(int first) {

    private static final Pattern NAME = Pattern.compile("(20\\d\\d)-(\\d\\d)");

    /** Reads "2026-27"; empty for anything else. */
    public static Optional<ReportYear> of(String name) {
        Matcher found = NAME.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(found.group(1));
        return (first + 1) % 100 == Integer.parseInt(found.group(2))
                ? Optional.of(new ReportYear(first))
                : Optional.empty();
    }

    /** "2026-27". */
    public String name() {
        return "%d-%02d".formatted(first, (first + 1) % 100);
    }

    public LocalDate firstDay() {
        return LocalDate.of(first, 4, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(first + 1, 3, 31);
    }

    public Instant begins() {
        return firstDay().atStartOfDay(Clockwork.LONDON).toInstant();
    }

    /** The first moment after it. */
    public Instant ends() {
        return lastDay().plusDays(1).atStartOfDay(Clockwork.LONDON).toInstant();
    }
}
