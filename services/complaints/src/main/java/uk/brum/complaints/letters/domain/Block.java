package uk.brum.complaints.letters.domain;

import java.util.List;

/** A piece of a composed letter or report. */
public sealed interface Block {

    record Heading(String text) implements Block {}

    /** Lines within it are kept apart. */
    record Paragraph(String text) implements Block {}

    record Items(boolean numbered, List<String> items) implements Block {}
}
