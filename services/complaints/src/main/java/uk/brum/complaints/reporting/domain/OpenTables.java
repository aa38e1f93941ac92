package uk.brum.complaints.reporting.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What happened after complaints, as tables for everybody. Two tables by the same thing have nothing in common but the totals
 * of their rows: a count that is hidden in one cannot be worked out by the help of another.
 */
public final class OpenTables {

    private OpenTables() {}

    /** By the table's stable name: {@code outcomes-by-ward}, {@code unanswered-by-ward}, {@code answers-by-ward}, {@code remedies-by-ward} and so on. */
    public static Map<String, PublishedTable> of(YearFigures year) {
        Map<String, PublishedTable> tables = new LinkedHashMap<>();
        Map<String, List<YearFigures.Group>> groupings = new LinkedHashMap<>();
        groupings.put("ward", year.byWard());
        groupings.put("service-area", year.byServiceArea());
        groupings.put("kind", year.byKind());
        groupings.forEach((by, groups) -> {
            String words = by.replace('-', ' ');
            tables.put(
                    "outcomes-by-" + by,
                    publish("What we decided in our last answer, by " + words, groups, OUTCOMES, OpenTables::outcomes));
            tables.put(
                    "unanswered-by-" + by,
                    publish("Complaints without an answer, by " + words, groups, UNANSWERED, OpenTables::unanswered));
            tables.put(
                    "answers-by-" + by,
                    publish("First answers in time, by " + words, groups, ANSWERS, OpenTables::answers));
            tables.put(
                    "remedies-by-" + by,
                    publish("What we owed after complaints, by " + words, groups, REMEDIES, OpenTables::remedies));
        });
        return tables;
    }

    private static final List<CountTable.Line> OUTCOMES = List.of(
            new CountTable.Line("upheld", "Upheld"),
            new CountTable.Line("partly-upheld", "Upheld in part"),
            new CountTable.Line("not-upheld", "Not upheld"));
    private static final List<CountTable.Line> UNANSWERED = List.of(
            new CountTable.Line("refused", "Refused"),
            new CountTable.Line("withdrawn", "Withdrawn"),
            new CountTable.Line("handled-as-request", "Handled as a request"),
            new CountTable.Line("unanswered", "Not answered yet"));
    private static final List<CountTable.Line> ANSWERS =
            List.of(new CountTable.Line("in-time", "Answered in time"), new CountTable.Line("late", "Answered late"));
    private static final List<CountTable.Line> REMEDIES = List.of(
            new CountTable.Line("in-time", "Delivered in time"),
            new CountTable.Line("late", "Delivered late"),
            new CountTable.Line("overdue", "Overdue"),
            new CountTable.Line("not-due-yet", "Not due yet"));

    private static PublishedTable publish(
            String title,
            List<YearFigures.Group> groups,
            List<CountTable.Line> columns,
            Function<Figures, long[]> counts) {
        List<CountTable.Line> rows = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        for (YearFigures.Group group : groups) {
            rows.add(new CountTable.Line(group.code(), group.title()));
            cells.add(counts.apply(group.figures()));
        }
        return SmallNumbers.publish(new CountTable(title, rows, columns, cells.toArray(long[][]::new)));
    }

    private static long[] outcomes(Figures figures) {
        OutcomeFigures all = figures.outcomes();
        return new long[] {all.upheld(), all.partlyUpheld(), all.notUpheld()};
    }

    private static long[] unanswered(Figures figures) {
        OutcomeFigures all = figures.outcomes();
        return new long[] {all.refused(), all.withdrawn(), all.handledAsRequest(), all.unanswered()};
    }

    private static long[] answers(Figures figures) {
        long answered = 0;
        long inTime = 0;
        if (!figures.stages().isEmpty()) {
            answered = figures.stages().getFirst().answered();
            inTime = figures.stages().getFirst().answeredInTime();
        }
        return new long[] {inTime, answered - inTime};
    }

    private static long[] remedies(Figures figures) {
        RemedyFigures all = figures.remedies();
        return new long[] {all.inTime(), all.late(), all.overdue(), all.notDueYet()};
    }
}
