package uk.brum.accounts.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;

/** Says where somebody of the staff works. */
@Service
public class SetTeam {

    private final ChangePerson changePerson;

    SetTeam(ChangePerson changePerson) {
        this.changePerson = changePerson;
    }

    /** @throws PersonRefused.UnknownPerson when nobody of the staff has that id */
    public Person of(PersonId id, @Nullable String team) {
        return changePerson.of(id, person -> {
            if (!person.isStaff()) {
                throw new PersonRefused.UnknownPerson();
            }
            return person.in(team);
        });
    }
}
