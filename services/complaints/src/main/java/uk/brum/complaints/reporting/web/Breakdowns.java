package uk.brum.complaints.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.brum.complaints.reporting.domain.CountTable;
import uk.brum.complaints.reporting.domain.PublishedTable;
import uk.brum.complaints.reporting.domain.SmallNumbers;
import uk.brum.complaints.reporting.domain.YearFigures;
import uk.brum.complaints.reporting.domain.YearReport;

/** The tables by ward, service area and kind, as they may be published. */
final class Breakdowns {

    private final Xhtml out;

    Breakdowns(Xhtml out) {
        this.out = out;
    }

    void write(YearReport report) {
        out.heading(2, "By ward, service area and kind of complaint");
        out.paragraph(SmallNumbers.METHOD);
        wards(report.figures());
        report.tables().forEach(this::published);
    }

    /** Says how many complaints no ward is known of: a reader must not take the table for the whole city. */
    private void wards(YearFigures year) {
        long unknown = year.byWard().stream()
                .filter(one -> one.code().equals(YearFigures.NOT_RECORDED))
                .mapToLong(one -> one.figures().received())
                .sum();
        out.paragraph(
                "A complaint is counted in the ward where the matter lies or, when it names no place, where the person"
                        + " lives. "
                        + (unknown == 0
                                ? "The ward of every complaint is known."
                                : unknown < SmallNumbers.SMALLEST
                                        ? "The ward of a few complaints is not known; they are counted among the others."
                                        : "The ward of about " + Xhtml.number(rounded(unknown)) + " complaints of "
                                                + Xhtml.number(year.all().received())
                                                + " is not known; they are in the row “Not recorded”."));
    }

    /** To tens: beside the totals of the tables the exact number would give away how few of them are in one table. */
    private static long rounded(long count) {
        return Math.max(10, (count + 5) / 10 * 10);
    }

    private void published(String name, PublishedTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        String by = name.substring(name.indexOf("-by-") + 4).replace('-', ' ');
        List<String> heads = new ArrayList<>();
        heads.add(Character.toUpperCase(by.charAt(0)) + by.substring(1));
        table.columns().stream().map(CountTable.Line::title).forEach(heads::add);
        heads.add("All");
        out.open(table.title(), heads);
        for (PublishedTable.Row row : table.rows()) {
            List<String> cells = row.counts().stream()
                    .map(count -> count == null ? "hidden" : Xhtml.number(count))
                    .collect(Collectors.toCollection(ArrayList::new));
            cells.add(Xhtml.number(row.total()));
            out.row(row.line().title(), cells);
        }
        out.close();
    }
}
