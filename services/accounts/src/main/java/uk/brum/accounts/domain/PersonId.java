package uk.brum.accounts.domain;

import java.util.UUID;

/** A person's id: random, never reused, the {@code sub} of the person's tokens. */
public record PersonId(String value) {

    /** A new one. */
    public static PersonId next() {
        return new PersonId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
