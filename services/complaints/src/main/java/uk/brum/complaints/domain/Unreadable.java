package uk.brum.complaints.domain;

import org.jspecify.annotations.Nullable;

/**
 * What stands where words stand that cannot be opened with the key that the service has. The words are kept, and are
 * there again when the right key is.
 */
public final class Unreadable {

    public static final String TEXT = "Cannot be read at the moment";

    private Unreadable() {}

    /** The same, or null when it cannot be read: for what a machine reads, as an email address. */
    public static @Nullable String without(@Nullable String text) {
        return TEXT.equals(text) ? null : text;
    }
}
