package uk.brum.binschedules.missed.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who reported.
 *
 * @param id the signed-in person, an agent's when they took a call
 * @param caller for whom an agent reported; null when the person reported for themselves
 * @param note anything the crew should know; null when nothing
 */
public record Reporter(
        String id, @Nullable Caller caller, @Nullable String note) {

    /** Someone without an account, as far as they said. */
    public record Caller(
            String name, @Nullable String email, @Nullable String phone) {}

    /** The account to write to; null when the report was taken for a caller. */
    public @Nullable String personToTell() {
        return caller == null ? id : null;
    }
}
