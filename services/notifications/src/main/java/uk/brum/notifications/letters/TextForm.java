package uk.brum.notifications.letters;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A letter as plain text. */
final class TextForm {

    private TextForm() {}

    static String of(List<Block> blocks, Personalisation values) {
        return blocks.stream().map(block -> text(block, values)).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String text(Block block, Personalisation values) {
        return switch (block) {
            case Block.Heading heading -> {
                String text = filled(heading.text(), values);
                yield text + "\n" + "-".repeat(text.length());
            }
            case Block.Paragraph paragraph -> filled(paragraph.text(), values);
            case Block.Bullets bullets ->
                values.bullets(bullets.items(), UnaryOperator.identity()).stream()
                        .map(item -> "* " + item)
                        .collect(Collectors.joining("\n"));
            case Block.Link link -> filled(link.label(), values) + ":\n" + HtmlForm.address(link, values);
        };
    }

    private static String filled(String text, Personalisation values) {
        return values.fill(text, UnaryOperator.identity());
    }
}
