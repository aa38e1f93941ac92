package uk.brum.accounts.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.Confirmations;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;

/**
 * Has a message sent to an address for which somebody wants an account. It is the same deed whether or not the address
 * has one; only the message, which its owner alone reads, differs.
 */
@Service
public class StartSignUp {

    private final People people;
    private final Confirmations confirmations;
    private final Clock clock;

    StartSignUp(People people, Confirmations confirmations, Clock clock) {
        this.people = people;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    public void with(EmailAddress email) {
        confirmations.send(Confirmation.signUp(email, people.findByEmail(email).orElse(null), clock.instant()));
    }
}
