package uk.brum.accounts.session;

import java.io.Serializable;
import java.time.Instant;
import uk.brum.accounts.domain.PersonId;

/**
 * That a person signed in, as the session and every grant made from it remember it.
 *
 * @param personId who, see {@link #person()}
 * @param epoch the person's epoch at that moment; another one now means signed out
 * @param at when the password was given
 * @param sid names the session to the apps that people signed in to through it; not the cookie
 */
public record SignedIn(String personId, int epoch, Instant at, String sid) implements Serializable {

    public PersonId person() {
        return new PersonId(personId);
    }
}
