package uk.brum.complaints.letters.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.brum.complaints.letters.domain.Block;
import uk.brum.complaints.letters.domain.LetterPdf;
import uk.brum.complaints.letters.domain.Letterhead;
import uk.brum.complaints.policy.London;

/** A letter with headings, lists and paragraphs as tags. */
public final class TaggedLetterPdf implements LetterPdf {

    private final Letterhead head;

    public TaggedLetterPdf(Letterhead head) {
        this.head = head;
    }

    @Override
    public byte[] of(String title, List<Block> blocks, List<String> address, LocalDate on) {
        StringBuilder body = new StringBuilder();
        body.append("<p>")
                .append(line(head.council()))
                .append("<br/>")
                .append(line(head.contact()))
                .append("</p>");
        body.append("<p>")
                .append(address.stream().map(TaggedLetterPdf::line).collect(Collectors.joining("<br/>")))
                .append("</p>");
        body.append("<p>").append(London.words(on)).append("</p>");
        body.append("<h1>").append(line(title)).append("</h1>");
        blocks.forEach(block -> body.append(html(block)));
        return PdfDocument.of(title, body.toString());
    }

    private static String html(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> "<h2>" + line(text) + "</h2>";
            case Block.Paragraph(String text) ->
                "<p>" + text.lines().map(TaggedLetterPdf::line).collect(Collectors.joining("<br/>")) + "</p>";
            case Block.Items(boolean numbered, List<String> items) ->
                items.stream()
                        .map(item -> "<li>" + line(item) + "</li>")
                        .collect(Collectors.joining("", numbered ? "<ol>" : "<ul>", numbered ? "</ol>" : "</ul>"));
        };
    }

    private static String line(String text) {
        return PdfDocument.escaped(text);
    }
}
