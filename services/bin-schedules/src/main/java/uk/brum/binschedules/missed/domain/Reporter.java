package uk.brum.binschedules.missed.domain;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who reported.
 *
 * @param id the signed-in person, an agent's when they took a call
 * @param behalf for whom an agent reported; null when the person reported for themselves
 * @param note anything the crew should know; null when nothing
 */
public record Reporter(
        String id, @Nullable Behalf behalf, @Nullable String note) {

    /** For whom an agent reported. */
    public sealed interface Behalf {}

    /** Somebody with an account, who reads and follows the report as if they had made it. */
    public record Account(String personId) implements Behalf {}

    /** Someone without an account, as far as they said. */
    public record Caller(
            String name, @Nullable String email, @Nullable String phone) implements Behalf {}

    /** The account to write to; null when the report was taken for a caller without one. */
    public @Nullable String personToTell() {
        return switch (behalf) {
            case null -> id;
            case Account account -> account.personId();
            case Caller _ -> null;
        };
    }

    /** The caller without an account, if it was reported for one. */
    public @Nullable Caller caller() {
        return behalf instanceof Caller caller ? caller : null;
    }

    /** The accounts whose report it is: who sent it, and for whom. */
    public Stream<String> accounts() {
        return behalf instanceof Account account ? Stream.of(id, account.personId()) : Stream.of(id);
    }

    /** Whether it was reported by or for this account. */
    public boolean is(String personId) {
        return accounts().anyMatch(personId::equals);
    }
}
