package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;

/**
 * A letter as it was sent; kept word for word.
 *
 * @param id for example {@code response-1}
 * @param body paragraphs; one that begins with {@code "# "} is a heading, with {@code "* "} a bullet
 * @param delivery how it goes to the person
 */
public record Letter(
        String id, Kind kind, int stage, Instant at, String subject, List<String> body, Needs.Contact delivery) {

    /** What it tells. */
    public enum Kind implements Coded {
        RECEIPT,
        ACKNOWLEDGEMENT,
        REFUSAL,
        EXTENSION,
        RESPONSE
    }

    public Letter {
        body = List.copyOf(body);
    }
}
