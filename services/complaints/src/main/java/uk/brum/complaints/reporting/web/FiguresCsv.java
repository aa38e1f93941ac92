package uk.brum.complaints.reporting.web;

import java.util.List;
import java.util.Map;
import uk.brum.complaints.reporting.domain.CountTable;
import uk.brum.complaints.reporting.domain.Figures;
import uk.brum.complaints.reporting.domain.PublishedTable;
import uk.brum.complaints.reporting.domain.Release;
import uk.brum.complaints.reporting.domain.StageFigures;
import uk.brum.complaints.reporting.domain.YearFigures;

/** Figures as lines of one figure each (RFC 4180), which any tool can turn into the table it wants. */
final class FiguresCsv {

    private final StringBuilder lines = new StringBuilder();

    private FiguresCsv() {}

    /** The exact figures of a year, for staff. */
    static String of(YearFigures year) {
        FiguresCsv csv = new FiguresCsv();
        csv.line("year", "grouping", "group", "title", "figure", "value");
        csv.figures(year, "all", "all", "All", year.all());
        csv.groups(year, "kind", year.byKind());
        csv.groups(year, "service-area", year.byServiceArea());
        csv.groups(year, "ward", year.byWard());
        csv.groups(year, "channel", year.byChannel());
        csv.counted(year, "refused", year.refused());
        csv.counted(year, "breached", year.breaches());
        return csv.lines.toString();
    }

    /** Open data; a hidden count is an empty field. */
    static String of(Release release) {
        FiguresCsv csv = new FiguresCsv();
        csv.line("year", "table", "row", "row_title", "column", "column_title", "count", "hidden");
        String year = release.year().name();
        for (Map.Entry<String, PublishedTable> entry : release.tables().entrySet()) {
            PublishedTable table = entry.getValue();
            for (PublishedTable.Row row : table.rows()) {
                CountTable.Line line = row.line();
                for (int column = 0; column < table.columns().size(); column++) {
                    CountTable.Line head = table.columns().get(column);
                    Long count = row.counts().get(column);
                    csv.line(
                            year,
                            entry.getKey(),
                            line.code(),
                            line.title(),
                            head.code(),
                            head.title(),
                            count == null ? "" : count.toString(),
                            String.valueOf(count == null));
                }
                csv.line(
                        year,
                        entry.getKey(),
                        line.code(),
                        line.title(),
                        "all",
                        "All",
                        String.valueOf(row.total()),
                        "false");
            }
        }
        return csv.lines.toString();
    }

    private void groups(YearFigures year, String grouping, List<YearFigures.Group> groups) {
        groups.forEach(group -> figures(year, grouping, group.code(), group.title(), group.figures()));
    }

    private void counted(YearFigures year, String grouping, List<YearFigures.Counted> counts) {
        counts.forEach(one ->
                line(year.year().name(), grouping, one.code(), one.title(), "count", String.valueOf(one.count())));
    }

    private void figures(YearFigures year, String grouping, String code, String title, Figures figures) {
        Named named = (figure, value) -> line(year.year().name(), grouping, code, title, figure, String.valueOf(value));
        named.is("received", figures.received());
        named.is("open", figures.open());
        named.is("upheld", figures.outcomes().upheld());
        named.is("partly-upheld", figures.outcomes().partlyUpheld());
        named.is("not-upheld", figures.outcomes().notUpheld());
        named.is("refused", figures.outcomes().refused());
        named.is("withdrawn", figures.outcomes().withdrawn());
        named.is("handled-as-request", figures.outcomes().handledAsRequest());
        named.is("unanswered", figures.outcomes().unanswered());
        for (StageFigures stage : figures.stages()) {
            String of = "stage-" + stage.stage() + "-";
            named.is(of + "begun", stage.begun());
            named.is(of + "acknowledged", stage.acknowledged());
            named.is(of + "acknowledged-in-time", stage.acknowledgedInTime());
            named.is(of + "answered", stage.answered());
            named.is(of + "answered-in-time", stage.answeredInTime());
            named.is(of + "extended", stage.extended());
            named.is(of + "overdue", stage.overdue());
        }
        named.is("remedies-promised", figures.remedies().promised());
        named.is("remedies-in-time", figures.remedies().inTime());
        named.is("remedies-late", figures.remedies().late());
        named.is("remedies-overdue", figures.remedies().overdue());
        named.is("remedies-not-due-yet", figures.remedies().notDueYet());
        named.is("remedies-pence", figures.remedies().pence());
    }

    private void line(String... fields) {
        for (int index = 0; index < fields.length; index++) {
            lines.append(index == 0 ? "" : ",").append(field(fields[index]));
        }
        lines.append("\r\n");
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula is kept a text. */
    private static String field(String text) {
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private interface Named {
        void is(String figure, long value);
    }
}
