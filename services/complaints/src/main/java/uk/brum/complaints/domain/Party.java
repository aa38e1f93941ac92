package uk.brum.complaints.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who complains, or speaks for one who does.
 *
 * @param address where letters go, in one text with line breaks
 * @param personId the account, null for people without one
 */
public record Party(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String personId) {

    /** Somebody who complained with others once, and of whom nothing is kept here. */
    static final Party LEFT = new Party("Left this complaint", null, null, null, null);

    /** Whether they do not complain any more. */
    public boolean left() {
        return equals(LEFT);
    }
}
