package uk.brum.complaints.letters.domain;

import java.util.List;

/** A piece of a composed letter or report. */
public sealed interface Block {

    /** @param level 1 under the title, 2 under a heading of level 1 */
    record Heading(int level, String text) implements Block {}

    /** Lines within it are kept apart. */
    record Paragraph(String text) implements Block {}

    record Items(boolean numbered, List<String> items) implements Block {}
}
