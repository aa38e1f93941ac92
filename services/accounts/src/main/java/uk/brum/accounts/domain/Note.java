package uk.brum.accounts.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the contact centre noted about a person for the next call. Its words never change.
 *
 * @param id chosen by who wrote it
 * @param by who of the staff wrote it
 * @param withdrawn by whom and when it was withdrawn; null while it is in force
 */
public record Note(
        String id,
        String text,
        PersonId by,
        Instant at,
        @Nullable Withdrawal withdrawn) {

    /** Who said that a note is wrong or over. */
    public record Withdrawal(PersonId by, Instant at) {}

    public boolean inForce() {
        return withdrawn == null;
    }

    Note withdrawnBy(PersonId staff, Instant moment) {
        return new Note(id, text, by, at, new Withdrawal(staff, moment));
    }

    @Override
    public String toString() {
        return "note " + id; // its words are about somebody, so never in a log
    }
}
