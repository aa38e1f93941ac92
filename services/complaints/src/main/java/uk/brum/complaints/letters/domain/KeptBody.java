package uk.brum.complaints.letters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the kept texts of a letter back into blocks. */
public final class KeptBody {

    private static final Pattern MARKED = Pattern.compile("(#|\\*|\\d{1,3}\\.) (.*)", Pattern.DOTALL);

    private KeptBody() {}

    static boolean isMarked(String text) {
        return MARKED.matcher(text).matches();
    }

    public static List<Block> blocks(List<String> body) {
        List<Block> blocks = new ArrayList<>();
        for (String text : body) {
            Matcher marked = MARKED.matcher(text);
            if (!marked.matches()) {
                blocks.add(new Block.Paragraph(text.strip()));
            } else if (marked.group(1).equals("#")) {
                blocks.add(new Block.Heading(marked.group(2)));
            } else {
                item(blocks, !marked.group(1).equals("*"), marked.group(2));
            }
        }
        return blocks;
    }

    private static void item(List<Block> blocks, boolean numbered, String text) {
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Block.Items(boolean sameNumbered, List<String> before)
                && sameNumbered == numbered) {
            List<String> all = new ArrayList<>(before);
            all.add(text);
            blocks.set(blocks.size() - 1, new Block.Items(numbered, List.copyOf(all)));
        } else {
            blocks.add(new Block.Items(numbered, List.of(text)));
        }
    }
}
