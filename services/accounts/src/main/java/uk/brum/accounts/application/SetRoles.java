package uk.brum.accounts.application;

import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.PersonId;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.domain.Role;

/** Decides what a person may do. */
@Service
public class SetRoles {

    private final ChangePerson changePerson;

    SetRoles(ChangePerson changePerson) {
        this.changePerson = changePerson;
    }

    /** @param by the administrator who decides; never about himself or herself */
    public Person of(PersonId id, Set<Role> roles, PersonId by) {
        if (id.equals(by)) {
            throw new PersonRefused.OwnRoles();
        }
        return changePerson.of(id, person -> person.withRoles(roles));
    }
}
