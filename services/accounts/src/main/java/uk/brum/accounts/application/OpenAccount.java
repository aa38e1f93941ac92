package uk.brum.accounts.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Change;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.secrets.Passwords;

/** Opens an account for an address that was confirmed. */
@Service
public class OpenAccount {

    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    OpenAccount(People people, Passwords passwords, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The new person; nothing when the address got an account meanwhile. */
    public Optional<Person> with(EmailAddress email, String name, String password) {
        Change opened = Person.open(email, name, passwords.hash(password), clock.instant());
        return people.open(opened) ? people.find(opened.person().id()) : Optional.empty();
    }
}
