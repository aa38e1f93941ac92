package uk.brum.workingtime;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Counts from a start to a due time. Days are days in Europe/London, so that the change of the clocks neither gives nor
 * takes time; hours by the clock are real hours.
 */
public final class Clockwork {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR =
            new DateTimeFormatterBuilder().append(DAY).appendPattern(" yyyy").toFormatter(Locale.UK);

    private final WorkingDays days;
    private final OpeningHours hours;

    public Clockwork(WorkingDays days, OpeningHours hours) {
        this.days = days;
        this.hours = hours;
    }

    /** The last second of a day in Europe/London. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant().minusSeconds(1);
    }

    /**
     * When something that started at {@code start} is due.
     *
     * @param pauses the times in which the clock stood, in any order. One that has no end yet is not counted, only
     *     told of: while a clock stands nothing is late, and the date is asked for again when it goes on
     */
    public Due due(Instant start, Target target, List<Pause> pauses) {
        List<Pause> over = pauses.stream().filter(pause -> !pause.isOpen()).toList();
        Due due = counted(start, target, over);
        LocalDate first = LocalDate.ofInstant(start, LONDON);
        return pauses.stream()
                .filter(Pause::isOpen)
                .findFirst()
                .map(pause -> new Due(
                        due.at(),
                        due.explanation() + ". The clock stands still since "
                                + named(LocalDate.ofInstant(pause.from(), LONDON), first)))
                .orElse(due);
    }

    private Due counted(Instant start, Target target, List<Pause> pauses) {
        LocalDate first = LocalDate.ofInstant(start, LONDON);
        return switch (target) {
            case Target.WorkingDaysTarget(int count) -> {
                LocalDate last = days.after(first, count, day -> isPaused(day, pauses));
                yield new Due(endOf(last), explained(target, first, last, pauses, true));
            }
            case Target.CalendarDaysTarget(int count) -> {
                LocalDate last = calendarDaysAfter(first, count, pauses);
                yield new Due(endOf(last), explained(target, first, last, pauses, false));
            }
            case Target.WorkingHoursTarget(int count) -> {
                Instant at = workingHoursAfter(start, Duration.ofHours(count), pauses);
                yield new Due(at, explained(target, first, LocalDate.ofInstant(at, LONDON), pauses, true));
            }
            case Target.HoursTarget(int count) -> {
                Instant at = hoursAfter(start, Duration.ofHours(count), pauses);
                yield new Due(at, explained(target, first, LocalDate.ofInstant(at, LONDON), pauses, false));
            }
        };
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.takes(day));
    }

    private static LocalDate calendarDaysAfter(LocalDate first, int count, List<Pause> pauses) {
        LocalDate day = first;
        int counted = 0;
        while (counted < count) {
            day = day.plusDays(1);
            if (!isPaused(day, pauses)) {
                counted++;
            }
        }
        return day;
    }

    private Instant workingHoursAfter(Instant start, Duration length, List<Pause> pauses) {
        Duration left = length;
        for (LocalDate day = LocalDate.ofInstant(start, LONDON); ; day = days.after(day, 1)) {
            for (Span going : open(day).from(start).without(pauses)) {
                if (left.compareTo(going.length()) <= 0) {
                    return going.from().plus(left);
                }
                left = left.minus(going.length());
            }
        }
    }

    private Span open(LocalDate day) {
        Instant opens = at(day.atTime(hours.opens()));
        return new Span(opens, days.isWorkingDay(day) ? at(day.atTime(hours.closes())) : opens);
    }

    private static Instant hoursAfter(Instant start, Duration length, List<Pause> pauses) {
        Duration left = length;
        Span always = new Span(start, Instant.MAX);
        for (Span going : always.without(pauses)) {
            if (left.compareTo(going.length()) <= 0) {
                return going.from().plus(left);
            }
            left = left.minus(going.length());
        }
        throw new IllegalStateException("time without end has no end");
    }

    private static Instant at(LocalDateTime time) {
        return ZonedDateTime.of(time, LONDON).toInstant();
    }

    private String explained(Target target, LocalDate first, LocalDate last, List<Pause> pauses, boolean working) {
        List<String> left = new ArrayList<>();
        if (working) {
            days.notCounted(first, last).forEach(holiday -> left.add(named(holiday.date(), first)));
        }
        pauses.stream()
                .filter(pause -> !LocalDate.ofInstant(pause.from(), LONDON).isAfter(last))
                .map(pause -> inWords(pause, first))
                .forEach(left::add);
        return left.isEmpty() ? target.inWords() : target.inWords() + ", not counting " + listed(left);
    }

    private static String inWords(Pause pause, LocalDate first) {
        LocalDate from = LocalDate.ofInstant(pause.from(), LONDON);
        LocalDate until = LocalDate.ofInstant(requireNonNull(pause.until()), LONDON);
        return from.equals(until)
                ? "a wait on " + named(from, first)
                : "the wait from " + named(from, first) + " to " + named(until, first);
    }

    private static String named(LocalDate day, LocalDate first) {
        return (day.getYear() == first.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    private static String listed(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + parts.getLast();
    }
}
