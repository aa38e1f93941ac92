package uk.brum.notifications.letters;

import java.util.List;

/** A part of a letter between two blank lines. */
sealed interface Block {

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> items) implements Block {}

    /** @param placeholder its value is a web address */
    record Link(String label, String placeholder) implements Block {}
}
