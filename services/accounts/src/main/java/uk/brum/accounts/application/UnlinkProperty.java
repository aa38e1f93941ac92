package uk.brum.accounts.application;

import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.PersonId;

/** Takes a property out of an account. */
@Service
public class UnlinkProperty {

    private final ChangePerson changePerson;

    UnlinkProperty(ChangePerson changePerson) {
        this.changePerson = changePerson;
    }

    public void from(PersonId id, String uprn) {
        changePerson.of(id, person -> person.unlinking(uprn));
    }
}
