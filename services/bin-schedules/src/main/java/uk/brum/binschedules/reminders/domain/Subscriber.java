package uk.brum.binschedules.reminders.domain;

import org.jspecify.annotations.Nullable;

/** Who is reminded. */
public sealed interface Subscriber {

    /** Somebody with an account; accounts knows the confirmed address. */
    record Person(String personId) implements Subscriber {}

    /**
     * Somebody without an account.
     *
     * @param digest stands for the email address: the same for the same address, whatever its case
     * @param email null when what is stored cannot be opened, for example without its key
     */
    record Address(String digest, @Nullable String email) implements Subscriber {}

    /** The same for the same subscriber, so that nobody is reminded twice of one home. */
    default String key() {
        return switch (this) {
            case Person person -> person.personId();
            case Address address -> address.digest();
        };
    }
}
