package uk.brum.portal.complaints;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading, a paragraph or a list of a letter.
 *
 * @param kind heading, paragraph, bullets or numbers
 * @param lines the items of a list, otherwise one
 */
public record LetterBlock(String kind, List<String> lines) {

    /** As the service writes letters down: {@code # heading}, {@code * item}, {@code 1. item}, all else a paragraph. */
    static List<LetterBlock> of(List<String> body) {
        var blocks = new ArrayList<LetterBlock>();
        for (String text : body) {
            if (text.startsWith("# ")) {
                blocks.add(new LetterBlock("heading", List.of(text.substring(2))));
            } else if (text.startsWith("* ")) {
                item(blocks, "bullets", text.substring(2));
            } else if (text.matches("(?s)\\d{1,3}\\. .*")) {
                item(blocks, "numbers", text.substring(text.indexOf(' ') + 1));
            } else {
                blocks.add(new LetterBlock("paragraph", List.of(text.strip())));
            }
        }
        return blocks;
    }

    private static void item(List<LetterBlock> blocks, String kind, String text) {
        if (blocks.isEmpty() || !blocks.getLast().kind().equals(kind)) {
            blocks.add(new LetterBlock(kind, new ArrayList<>()));
        }
        blocks.getLast().lines().add(text);
    }
}
