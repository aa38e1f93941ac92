package uk.brum.portal.complaints;

import java.time.Instant;
import java.util.List;

/** A letter as it was sent; a line that begins with {@code #} is a heading, one with {@code *} an item. */
public record Letter(String id, String kind, int stage, Instant at, String subject, List<String> body) {

    public List<LetterBlock> blocks() {
        return LetterBlock.of(body);
    }
}
