package uk.brum.accounts.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whom somebody of the staff looks for. What is given must all match.
 *
 * @param name every word must be one of the person's name
 * @param email the whole address
 * @param uprn a property that the person keeps
 */
public record Sought(
        @Nullable NameWords name,
        @Nullable EmailAddress email,
        @Nullable String uprn) {

    public Sought {
        if (name == null && email == null && uprn == null) {
            throw new IllegalArgumentException("Nobody looks for everybody");
        }
    }
}
