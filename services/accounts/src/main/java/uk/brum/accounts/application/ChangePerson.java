package uk.brum.accounts.application;

import java.util.function.Function;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;

/** Reads a person, decides, and saves what was decided; again from the start when somebody else was faster. */
@Service
class ChangePerson {

    private static final int TRIES = 5;

    private final People people;

    ChangePerson(People people) {
        this.people = people;
    }

    /** The person after the change. */
    Person of(PersonId id, Function<Person, Change> decision) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Person person = people.find(id).orElseThrow(PersonRefused.UnknownPerson::new);
            Change change = decision.apply(person);
            if (change.person().equals(person) || people.save(change)) {
                return change.person();
            }
        }
        throw new PersonRefused.ChangedMeanwhile();
    }
}
