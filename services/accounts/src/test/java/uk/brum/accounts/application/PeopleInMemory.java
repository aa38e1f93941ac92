package uk.brum.accounts.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;

final class PeopleInMemory implements People {

    private final Map<PersonId, Person> people = new LinkedHashMap<>();

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> findByEmail(EmailAddress email) {
        return people.values().stream()
                .filter(person -> person.email().key().equals(email.key()))
                .findFirst();
    }

    @Override
    public boolean open(Change change) {
        if (findByEmail(change.person().email()).isPresent()) {
            return false;
        }
        people.put(change.person().id(), change.person());
        return true;
    }

    @Override
    public boolean save(Change change) {
        people.put(change.person().id(), change.person());
        return true;
    }
}
