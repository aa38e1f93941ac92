package uk.brum.portal.checkbinday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;
import uk.brum.portal.checkbinday.BinDays.BinCollection;
import uk.brum.portal.checkbinday.BinDaysPage.Day;
import uk.brum.portal.checkbinday.BinDaysPage.Line;
import uk.brum.portal.checkbinday.BinDaysPage.Notice;
import uk.brum.portal.words.Days;
import uk.brum.portal.words.Tag;

/** Puts the answer of bin-schedules into the order and words of the page. */
@Component
public class BinDaysPages {

    private static final Map<String, String> COLOURS = Map.of(
            "due-today", "blue",
            "in-progress", "blue",
            "collected", "green",
            "not-collected", "red",
            "delayed", "orange",
            "unknown", "grey");

    private static final Set<String> CREW_HAS_BEEN = Set.of("collected", "not-collected");

    private final Days days;
    private final Words words;

    BinDaysPages(Days days, Words words) {
        this.days = days;
        this.words = words;
    }

    public BinDaysPage of(BinDays answer) {
        LocalDate today = days.today();
        var ahead = new TreeMap<LocalDate, List<Line>>();
        var back = new TreeMap<LocalDate, List<Line>>();
        for (BinCollection collection : answer.collections()) {
            boolean over = collection.date().isBefore(today)
                    || collection.date().equals(today) && CREW_HAS_BEEN.contains(String.valueOf(collection.state()));
            if (!over || !collection.cancelled()) {
                (over ? back : ahead)
                        .computeIfAbsent(collection.date(), date -> new ArrayList<>())
                        .add(line(collection));
            }
        }
        List<Day> upcoming = days(ahead);
        // A day on which everything is cancelled is no bin day, but stays in the list with its reason.
        Day next = upcoming.stream()
                .filter(day -> day.lines().stream().anyMatch(line -> !line.cancelled()))
                .findFirst()
                .orElse(null);
        return new BinDaysPage(
                next,
                next != null && next.date().equals(today),
                upcoming.stream().filter(day -> day != next).toList(),
                days(back).reversed(),
                notices(answer));
    }

    private List<Day> days(TreeMap<LocalDate, List<Line>> lines) {
        return lines.entrySet().stream()
                .map(day -> new Day(day.getKey(), days.nearDay(day.getKey()), day.getValue()))
                .toList();
    }

    private Line line(BinCollection collection) {
        var notes = new ArrayList<String>();
        if (collection.originalDate() != null) {
            notes.add(words.of("checkbinday.note.moved", days.day(collection.originalDate())));
        }
        add(notes, collection.changeReason());
        add(notes, collection.stateReason());
        if (collection.expectedOn() != null) {
            notes.add(words.of("checkbinday.note.expected", days.day(collection.expectedOn())));
        }
        if (collection.cancelled() && collection.nextDate() != null) {
            notes.add(words.of("checkbinday.note.next", days.day(collection.nextDate())));
        }
        if (collection.missedReport() != null) {
            notes.add(words.of(
                    "checkbinday.note.missed",
                    days.day(collection.missedReport().dueBy())));
        }
        if (collection.sideWaste() != null) {
            add(notes, collection.sideWaste().advice());
        }
        return new Line(
                collection.stream(),
                collection.streamName(),
                collection.container(),
                tag(collection),
                notes,
                collection.cancelled());
    }

    private static void add(List<String> notes, @Nullable String sentence) {
        if (sentence != null && !sentence.isBlank()) {
            notes.add(sentence);
        }
    }

    private List<Notice> notices(BinDays answer) {
        return answer.disruptions().stream()
                .filter(disruption -> !disruption.to().isBefore(days.today()))
                .map(disruption -> new Notice(
                        disruption.message(),
                        words.of(
                                disruption.reportingOpen()
                                        ? "checkbinday.notice.reporting-open"
                                        : "checkbinday.notice.known",
                                days.day(disruption.from()),
                                days.day(disruption.to()))))
                .toList();
    }

    private @Nullable Tag tag(BinCollection collection) {
        if (collection.cancelled()) {
            return new Tag(words.of("checkbinday.state.cancelled"), "red");
        }
        String colour = COLOURS.get(String.valueOf(collection.state()));
        if (colour != null) {
            return new Tag(words.of("checkbinday.state." + collection.state()), colour);
        }
        // an upcoming collection needs no word, and neither does a state that this page does not know yet
        return "moved".equals(collection.status()) ? new Tag(words.of("checkbinday.state.moved"), "yellow") : null;
    }
}
