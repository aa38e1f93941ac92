package uk.brum.portal.checkbinday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.checkbinday.BinDays.BinCollection;
import uk.brum.portal.checkbinday.BinDays.Container;
import uk.brum.portal.words.Days;
import uk.brum.portal.words.Tag;

/**
 * Bin days in the order and words of the page.
 *
 * @param next the next day on which something is collected, or null
 * @param later the days after it
 * @param recent the last collections, newest first, with what became of them
 * @param notices what touches the collections now or soon
 */
public record BinDaysPage(@Nullable Day next, List<Day> later, List<Day> recent, List<Notice> notices) {

    /** A day and what is collected on it. */
    public record Day(LocalDate date, String heading, List<Line> lines) {}

    /** One container on one day; {@code notes} are whole sentences. */
    public record Line(
            String stream,
            String streamName,
            Container container,
            @Nullable Tag tag,
            List<String> notes) {}

    /** A disruption, with the kinds of waste and the dates that it touches. */
    public record Notice(String message, String scope) {}

    public static BinDaysPage of(BinDays answer, Days days) {
        LocalDate today = days.today();
        var ahead = new TreeMap<LocalDate, List<Line>>();
        var back = new TreeMap<LocalDate, List<Line>>();
        for (BinCollection collection : answer.collections()) {
            boolean over = collection.date().isBefore(today);
            if (!over || !collection.cancelled()) {
                (over ? back : ahead)
                        .computeIfAbsent(collection.date(), date -> new ArrayList<>())
                        .add(line(collection, days));
            }
        }
        List<Day> upcoming = days(ahead, days);
        // A day on which everything is cancelled is no bin day, but stays in the list with its reason.
        Day next = upcoming.stream()
                .filter(day -> day.lines().stream().anyMatch(line -> !isCancelled(line)))
                .findFirst()
                .orElse(null);
        return new BinDaysPage(
                next,
                upcoming.stream().filter(day -> day != next).toList(),
                days(back, days).reversed(),
                notices(answer, days));
    }

    private static boolean isCancelled(Line line) {
        return line.tag() != null && "Cancelled".equals(line.tag().text());
    }

    private static List<Day> days(TreeMap<LocalDate, List<Line>> lines, Days days) {
        return lines.entrySet().stream()
                .map(day -> new Day(day.getKey(), days.nearDay(day.getKey()), day.getValue()))
                .toList();
    }

    private static Line line(BinCollection collection, Days days) {
        var notes = new ArrayList<String>();
        if (collection.originalDate() != null) {
            notes.add("Moved from " + days.day(collection.originalDate()) + ".");
        }
        add(notes, collection.changeReason());
        add(notes, collection.stateReason());
        if (collection.expectedOn() != null) {
            notes.add("We expect to come on " + days.day(collection.expectedOn()) + ".");
        }
        if (collection.cancelled() && collection.nextDate() != null) {
            notes.add("The next one is on " + days.day(collection.nextDate()) + ".");
        }
        if (collection.missedReport() != null) {
            notes.add("Reported as missed. We aim to come back by the end of "
                    + days.day(collection.missedReport().dueBy()) + ".");
        }
        if (collection.sideWaste() != null) {
            add(notes, collection.sideWaste().advice());
        }
        return new Line(
                collection.stream(),
                collection.streamName(),
                collection.container(),
                CollectionWords.tag(collection),
                notes);
    }

    private static void add(List<String> notes, @Nullable String sentence) {
        if (sentence != null && !sentence.isBlank()) {
            notes.add(sentence);
        }
    }

    private static List<Notice> notices(BinDays answer, Days days) {
        return answer.disruptions().stream()
                .filter(disruption -> !disruption.to().isBefore(days.today()))
                .map(disruption -> new Notice(
                        disruption.message(),
                        days.day(disruption.from()) + " to " + days.day(disruption.to())
                                + (disruption.reportingOpen()
                                        ? ". You can still report a missed collection."
                                        : ". You do not need to report these collections: we know about them.")))
                .toList();
    }
}
