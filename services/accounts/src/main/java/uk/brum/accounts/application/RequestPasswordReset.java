package uk.brum.accounts.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.Confirmations;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;

/** Has a link sent with which the owner of an address can choose a new password; nothing when there is no account. */
@Service
public class RequestPasswordReset {

    private final People people;
    private final Confirmations confirmations;
    private final Clock clock;

    RequestPasswordReset(People people, Confirmations confirmations, Clock clock) {
        this.people = people;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    public void of(EmailAddress email) {
        people.findByEmail(email)
                .ifPresent(person -> confirmations.send(Confirmation.passwordReset(person, clock.instant())));
    }
}
