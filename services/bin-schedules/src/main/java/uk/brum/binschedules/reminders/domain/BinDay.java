package uk.brum.binschedules.reminders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Timetable;

/**
 * What there is to say about one day at a home, by the calendar of a moment.
 *
 * @param collected what crews come for on that day
 * @param notCollected what is usually collected on that day, or was announced for it, and is not: moved or cancelled
 * @param disruptions what may keep the crews away from what they come for
 */
public record BinDay(
        LocalDate day, List<BinCollection> collected, List<BinCollection> notCollected, List<Disruption> disruptions) {

    /** A reminder that comes later helps nobody: crews have been, or nearly so. */
    private static final LocalTime REMINDERS_END = LocalTime.of(10, 0);
    /** Until then a resident can still take a bin in, or put it out for a crew that comes late. */
    private static final LocalTime CORRECTIONS_END = LocalTime.of(18, 0);

    /**
     * Works it out.
     *
     * @param named planned collections that were announced for that day before
     */
    public static BinDay of(LocalDate day, Timetable timetable, Home home, Choice choice, Set<String> named) {
        DateRange nearby = new DateRange(
                day.minusDays(DateChange.FURTHEST_MOVE_DAYS), day.plusDays(DateChange.FURTHEST_MOVE_DAYS));
        // the day itself stands for today: what became of a collection is no part of a reminder
        List<BinCollection> wanted = timetable.collections(home.plan(), home.wardCode(), nearby, day).stream()
                .filter(collection -> choice.wants(collection.stream()))
                .toList();
        List<BinCollection> collected =
                wanted.stream().filter(collection -> happensOn(day, collection)).toList();
        List<BinCollection> notCollected = wanted.stream()
                .filter(collection -> !happensOn(day, collection))
                .filter(collection -> collection.slot().planned().equals(day)
                        || named.contains(collection.slot().id()))
                .toList();
        List<Disruption> disruptions =
                timetable.disruptions(home.plan(), home.wardCode(), new DateRange(day, day)).stream()
                        .filter(disruption -> collected.stream()
                                .anyMatch(collection -> disruption.concerns(
                                        day, collection.stream(), collection.roundId(), home.wardCode())))
                        .toList();
        return new BinDay(day, collected, notCollected, disruptions);
    }

    /** Whether there is nothing to say. */
    public boolean ordinary() {
        return collected.isEmpty() && notCollected.isEmpty();
    }

    /**
     * All that a resident acts on, in a short text to compare: which bins, which not and when instead, and what may keep
     * crews away. Words alone, which somebody may polish, are no reason to write again.
     */
    public String facts() {
        return Stream.of(
                        collected.stream()
                                .map(collection -> "+" + collection.slot().id()),
                        notCollected.stream()
                                .map(collection -> "-" + collection.slot().id() + ">"
                                        + (collection.cancelled() ? collection.nextDate() : collection.date())),
                        disruptions.stream().map(disruption -> "!" + disruption.id()))
                .flatMap(facts -> facts)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The planned collections that are named. */
    Set<String> slots() {
        return Stream.concat(collected.stream(), notCollected.stream())
                .map(collection -> collection.slot().id())
                .collect(Collectors.toSet());
    }

    /** Whether a reminder of a day still helps. */
    public static boolean reminderHelps(LocalDate day, Instant now) {
        return now.isBefore(LondonTime.momentOf(day, REMINDERS_END));
    }

    /** Whether a correction about a day still helps. */
    public static boolean correctionHelps(LocalDate day, Instant now) {
        return now.isBefore(LondonTime.momentOf(day, CORRECTIONS_END));
    }

    private static boolean happensOn(LocalDate day, BinCollection collection) {
        return !collection.cancelled() && collection.date().equals(day);
    }
}
