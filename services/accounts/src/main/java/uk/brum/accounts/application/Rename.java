package uk.brum.accounts.application;

import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;

/** Gives a person another name to be called by. */
@Service
public class Rename {

    private final ChangePerson changePerson;

    Rename(ChangePerson changePerson) {
        this.changePerson = changePerson;
    }

    public Person to(PersonId id, String name) {
        return changePerson.of(id, person -> person.renamed(name));
    }
}
