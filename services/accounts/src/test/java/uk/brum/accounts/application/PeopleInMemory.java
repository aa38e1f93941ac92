package uk.brum.accounts.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.NameWords;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.Sought;
import uk.brum.accounts.domain.StaffSought;

final class PeopleInMemory implements People {

    private final Map<PersonId, Person> people = new LinkedHashMap<>();

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<Person> find(List<PersonId> ids) {
        return people.values().stream()
                .filter(person -> ids.contains(person.id()))
                .toList();
    }

    @Override
    public Optional<Person> findByEmail(EmailAddress email) {
        return people.values().stream()
                .filter(person -> person.email().key().equals(email.key()))
                .findFirst();
    }

    @Override
    public List<Person> find(Sought sought, int limit) {
        return people.values().stream()
                .filter(person -> sought.name() == null
                        || NameWords.of(person.name())
                                .words()
                                .containsAll(sought.name().words()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Person> staff(StaffSought sought, int limit) {
        return people.values().stream()
                .filter(person -> person.roles().stream().anyMatch(sought.roles()::contains))
                .filter(person -> sought.ids().isEmpty() || sought.ids().contains(person.id()))
                .filter(person -> sought.team() == null || sought.team().equals(person.team()))
                .limit(limit)
                .toList();
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
