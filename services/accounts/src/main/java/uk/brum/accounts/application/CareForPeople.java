package uk.brum.accounts.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Adjustments;
import uk.brum.accounts.domain.Care;
import uk.brum.accounts.domain.Note;
import uk.brum.accounts.domain.PersonId;

/** Writes down what helps to serve a person well, as the staff hear it in a call or as the person says it alone. */
@Service
public class CareForPeople {

    private final ChangePerson changePerson;
    private final Clock clock;

    CareForPeople(ChangePerson changePerson, Clock clock) {
        this.changePerson = changePerson;
        this.clock = clock;
    }

    /**
     * @param seen the version of the adjustments that was looked at
     * @param by somebody of the staff, or the person
     */
    public Care adjust(PersonId person, int seen, Adjustments wanted, PersonId by) {
        return changePerson
                .of(person, known -> known.with(known.care().adjusting(seen, wanted, by, now())))
                .care();
    }

    /** @param id chosen by who writes */
    public Note note(PersonId person, String id, String text, PersonId by) {
        return changePerson
                .of(person, known -> known.with(known.care().noting(new Note(id, text, by, now(), null))))
                .care()
                .note(id)
                .orElseThrow();
    }

    public void withdraw(PersonId person, String id, PersonId by) {
        changePerson.of(person, known -> known.with(known.care().withdrawing(id, by, now())));
    }

    /** As exactly as it is stored, so that the first answer and a repeated one are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
