package uk.brum.notifications.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of one kind of letter, as its file says it: {@code Subject: …}, then {@code Listed as: …} when the subject needs
 * the letter's own values, a blank line, then blocks with blank lines between them. {@code # } begins a heading,
 * {@code * } a bullet, {@code [Words](((address)))} alone on a line is a link.
 * A block that begins with {@code [part] } is there only when that part is wanted.
 */
final class LetterTemplate {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(\\(\\(([a-z ]+)\\)\\)\\)");
    private static final Pattern PART = Pattern.compile("\\[([a-z][a-z ]*)] (.*)", Pattern.DOTALL);

    private record Piece(String part, Block block) {}

    private final String subject;
    private final String listedAs;
    private final List<Piece> pieces = new ArrayList<>();

    /** @throws IllegalArgumentException when the file is not in the form above */
    LetterTemplate(String file) {
        String[] blocks = file.strip().split("\\R\\s*\\R");
        if (!blocks[0].startsWith("Subject: ") || blocks.length < 2) {
            throw new IllegalArgumentException("A letter begins with its subject and has a text");
        }
        String[] head = blocks[0].split("\\RListed as: ");
        subject = head[0].substring("Subject: ".length()).strip();
        listedAs = head.length > 1 ? head[1].strip() : subject;
        for (int i = 1; i < blocks.length; i++) {
            Matcher part = PART.matcher(blocks[i].strip());
            boolean optional = part.matches();
            pieces.add(optional ? new Piece(part.group(1), block(part.group(2))) : new Piece("", block(blocks[i])));
        }
    }

    String subject() {
        return subject;
    }

    /** What a list of messages calls it: knows no more than the message's reference. */
    String listedAs() {
        return listedAs;
    }

    /** The blocks of a letter that has these parts. */
    List<Block> blocks(Set<String> parts) {
        return pieces.stream()
                .filter(piece -> piece.part().isEmpty() || parts.contains(piece.part()))
                .map(Piece::block)
                .toList();
    }

    Set<String> parts() {
        return pieces.stream().map(Piece::part).filter(part -> !part.isEmpty()).collect(Collectors.toSet());
    }

    /** Everything that a letter with these parts needs a value for. */
    Set<String> placeholders(Set<String> parts) {
        var names = new TreeSet<String>();
        collect(subject, names);
        for (Block block : blocks(parts)) {
            switch (block) {
                case Block.Heading heading -> collect(heading.text(), names);
                case Block.Paragraph paragraph -> collect(paragraph.text(), names);
                case Block.Bullets bullets -> bullets.items().forEach(item -> collect(item, names));
                case Block.Link link -> {
                    collect(link.label(), names);
                    names.add(link.placeholder());
                }
            }
        }
        return names;
    }

    private static void collect(String text, Set<String> names) {
        Matcher placeholders = Personalisation.PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            names.add(placeholders.group(1));
        }
    }

    private static Block block(String written) {
        String text = written.strip();
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            return new Block.Link(link.group(1), link.group(2));
        }
        if (text.startsWith("# ")) {
            return new Block.Heading(text.substring(2).strip());
        }
        if (text.startsWith("* ")) {
            return new Block.Bullets(
                    text.lines().map(line -> line.strip().substring(2).strip()).toList());
        }
        return new Block.Paragraph(text.lines().map(String::strip).collect(Collectors.joining(" ")));
    }
}
