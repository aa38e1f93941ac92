package uk.brum.accounts.domain;

/** What happened to an account and others may know. */
public sealed interface PersonEvent {

    /** Whose account. */
    PersonId person();

    record AccountOpened(PersonId person) implements PersonEvent {}

    record PasswordChanged(PersonId person) implements PersonEvent {}

    record ContactDetailsChanged(PersonId person) implements PersonEvent {}

    record PropertyLinked(PersonId person, String uprn) implements PersonEvent {}

    record PropertyUnlinked(PersonId person, String uprn) implements PersonEvent {}
}
