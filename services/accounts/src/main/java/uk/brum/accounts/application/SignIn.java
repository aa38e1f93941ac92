package uk.brum.accounts.application;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Attempts;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.Limit;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.secrets.Passwords;

/**
 * Checks an address and a password. An address without an account is hashed, counted and answered like any other, so that
 * nobody learns who has one.
 */
@Service
public class SignIn {

    /** How it went. */
    public sealed interface Outcome {
        record Welcome(Person person) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final People people;
    private final Passwords passwords;
    private final Attempts attempts;

    SignIn(People people, Passwords passwords, Attempts attempts) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * @param from the network address of the caller
     * @throws Passwords.Busy when too many passwords are being checked; the attempt does not count
     */
    public Outcome with(EmailAddress email, String password, String from) {
        Optional<Duration> wait = attempts.take(Limit.SIGN_IN_FROM_ADDRESS, from);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        wait = attempts.take(Limit.SIGN_IN_TO_ACCOUNT, email.key());
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        try {
            Optional<Person> person = check(email, password);
            log.info("Sign-in {}", person.map(known -> "of " + known.id()).orElse("refused"));
            person.ifPresent(known -> {
                attempts.giveBack(Limit.SIGN_IN_FROM_ADDRESS, from);
                attempts.forget(Limit.SIGN_IN_TO_ACCOUNT, email.key());
            });
            return person.<Outcome>map(Outcome.Welcome::new).orElseGet(Outcome.Wrong::new);
        } catch (Passwords.Busy e) {
            attempts.giveBack(Limit.SIGN_IN_FROM_ADDRESS, from);
            attempts.giveBack(Limit.SIGN_IN_TO_ACCOUNT, email.key());
            throw e;
        }
    }

    private Optional<Person> check(EmailAddress email, String password) {
        Optional<Person> person = people.findByEmail(email);
        if (person.isEmpty()) {
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, person.get().passwordHash())) {
            return Optional.empty();
        }
        if (passwords.outdated(person.get().passwordHash())) {
            people.save(person.get().rehashed(passwords.hash(password))); // missed once, done next time
        }
        return person;
    }
}
