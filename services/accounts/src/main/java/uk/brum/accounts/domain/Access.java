package uk.brum.accounts.domain;

import java.time.Instant;
import java.util.List;

/**
 * Somebody of the staff saw who people are. Written before anything is shown, and never changed.
 *
 * @param by who looked
 * @param people whom they saw; none when a search found nobody
 */
public record Access(PersonId by, Kind kind, List<PersonId> people, Instant at) {

    public Access {
        people = List.copyOf(people);
    }

    /** What was asked for. The words of a search are not kept: they may tell a name. */
    public enum Kind {
        FOUND_BY_NAME("found-by-name"),
        FOUND_BY_EMAIL("found-by-email"),
        FOUND_BY_PROPERTY("found-by-property"),
        /** The whole account. */
        OPENED("opened"),
        /** Name and address alone. */
        CONTACT("contact"),
        /** What the person needs and what was noted. */
        CARE("care");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As it is stored and as the API spells it. */
        public String text() {
            return text;
        }

        /** @throws IllegalArgumentException when there is no such kind */
        public static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of access " + text);
        }
    }
}
