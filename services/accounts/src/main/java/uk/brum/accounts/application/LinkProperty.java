package uk.brum.accounts.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.PersonId;

/** Keeps a property in an account. */
@Service
public class LinkProperty {

    private final ChangePerson changePerson;
    private final Clock clock;

    LinkProperty(ChangePerson changePerson, Clock clock) {
        this.changePerson = changePerson;
        this.clock = clock;
    }

    public LinkedProperty to(PersonId id, String uprn, @Nullable String label) {
        return changePerson
                .of(id, person -> person.linking(uprn, label, clock.instant()))
                .property(uprn)
                .orElseThrow();
    }
}
