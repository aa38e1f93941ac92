package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/** How to reach somebody without an account, as far as they said. Personal data: never in events, logs or public views. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "Contact[not shown]";
    }
}
