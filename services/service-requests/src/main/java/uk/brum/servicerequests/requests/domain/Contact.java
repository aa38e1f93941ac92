package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/** How to reach somebody without an account. Personal data: never in events, logs or public views. */
public sealed interface Contact {

    /** As far as they said. */
    record Told(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) implements Contact {

        @Override
        public String toString() {
            return "Contact[not shown]";
        }
    }

    /**
     * They said how to reach them, and it cannot be read with the keys at hand. It is kept as it is, so that it can be
     * read again with the right one.
     */
    record Unreadable() implements Contact {}
}
