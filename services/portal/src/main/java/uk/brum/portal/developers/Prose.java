package uk.brum.portal.developers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The little Markdown that our contracts' descriptions use: paragraphs, lists and {@code `code`}. */
public final class Prose {

    private Prose() {}

    /** A run of words, or of code. */
    public record Piece(String text, boolean code) {}

    /** Paragraphs and list items in order. */
    public record Block(List<Piece> pieces, boolean item) {}

    public static List<Block> of(@Nullable String markdown) {
        var blocks = new ArrayList<Block>();
        if (markdown == null) {
            return blocks;
        }
        for (String paragraph : markdown.strip().split("\n\\s*\n|\n(?=\\s*[*-] )", -1)) {
            String line = paragraph.replaceAll("\\s+", " ").strip();
            boolean item = line.startsWith("* ") || line.startsWith("- ");
            blocks.add(new Block(pieces(item ? line.substring(2) : line), item));
        }
        return blocks;
    }

    private static List<Piece> pieces(String line) {
        var parts = Arrays.asList(line.split("`", -1));
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                pieces.add(new Piece(parts.get(i), i % 2 == 1));
            }
        }
        return pieces;
    }
}
