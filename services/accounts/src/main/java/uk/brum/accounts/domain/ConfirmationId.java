package uk.brum.accounts.domain;

import java.util.UUID;

/** Names a confirmation. It is no secret: the token in the link is. */
public record ConfirmationId(String value) {

    /** A new one. */
    public static ConfirmationId next() {
        return new ConfirmationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
