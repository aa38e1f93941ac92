package uk.brum.accounts.domain;

import java.util.List;

/**
 * A new state of a person with what others hear of it, saved together or not at all.
 *
 * @param events none when the change is nobody else's business
 */
public record Change(Person person, List<PersonEvent> events) {

    static Change silent(Person person) {
        return new Change(person, List.of());
    }

    static Change of(Person person, PersonEvent event) {
        return new Change(person, List.of(event));
    }
}
