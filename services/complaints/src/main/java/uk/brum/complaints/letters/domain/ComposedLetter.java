package uk.brum.complaints.letters.domain;

import java.util.ArrayList;
import java.util.List;

/** A letter with every value in place: the same words go into the PDF and into the email. */
public record ComposedLetter(LetterKind kind, String title, List<Block> blocks) {

    public ComposedLetter {
        blocks = List.copyOf(blocks);
    }

    /**
     * As it is kept with the complaint and sent by email, one text for each block or item: {@code "# "} begins
     * a heading, {@code "* "} a bullet, {@code "1. "} a numbered item.
     */
    public List<String> body() {
        List<String> body = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> body.add("# " + heading.text());
                case Block.Paragraph paragraph -> body.add(plain(paragraph.text()));
                case Block.Items items -> {
                    for (int index = 0; index < items.items().size(); index++) {
                        body.add((items.numbered() ? index + 1 + ". " : "* ")
                                + items.items().get(index));
                    }
                }
            }
        }
        return body;
    }

    /** What somebody wrote must not turn into a heading or a list: a space before it keeps it a paragraph. */
    private static String plain(String text) {
        return KeptBody.isMarked(text) ? " " + text : text;
    }
}
