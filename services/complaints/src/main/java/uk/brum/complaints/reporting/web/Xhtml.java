package uk.brum.complaints.reporting.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.letters.pdf.PdfDocument;

/** Headings, paragraphs, lists and tables, as page and PDF take them. */
final class Xhtml {

    /** What the ids of the sections of second level begin with; they are numbered from 1. */
    static final String SECTION = "section-";

    private final StringBuilder written = new StringBuilder();
    private int sections;

    @Override
    public String toString() {
        return written.toString();
    }

    void heading(int level, String words) {
        String place = level == 2 ? " id=\"" + Xhtml.SECTION + ++sections + "\"" : "";
        written.append("<h%1$d%3$s>%2$s</h%1$d>".formatted(level, text(words), place));
    }

    void paragraph(String words) {
        written.append("<p>").append(text(words)).append("</p>");
    }

    void items(List<String> items) {
        written.append(items.stream()
                .map(item -> "<li>" + text(item) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>")));
    }

    /** A table of figures. */
    void open(String caption, List<String> heads) {
        open("<table class=\"figures\">", caption, heads);
    }

    /** A table that is mostly words. */
    void openWords(String caption, List<String> heads) {
        open("<table class=\"words\">", caption, heads);
    }

    private void open(String table, String caption, List<String> heads) {
        // wide tables scroll on small screens, by keyboard too
        written.append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(text(caption))
                .append("\">");
        written.append(table).append("<caption>").append(text(caption)).append("</caption><thead><tr>");
        heads.forEach(
                head -> written.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        written.append("</tr></thead><tbody>");
    }

    void row(String head, List<String> cells) {
        written.append("<tr><th scope=\"row\">").append(text(head)).append("</th>");
        cells.forEach(cell -> written.append("<td>").append(text(cell)).append("</td>"));
        written.append("</tr>");
    }

    void close() {
        written.append("</tbody></table></div>");
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String percent(@Nullable Double percent) {
        return percent == null ? "–" : percent + "%";
    }

    static String text(String words) {
        return PdfDocument.escaped(words);
    }
}
