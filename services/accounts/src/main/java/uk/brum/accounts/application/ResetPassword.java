package uk.brum.accounts.application;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.accounts.domain.Attempts;
import uk.brum.accounts.domain.Confirmation;
import uk.brum.accounts.domain.Limit;
import uk.brum.accounts.domain.PersonRefused;
import uk.brum.accounts.secrets.Passwords;

/** Gives an account a new password by the link that was sent to its address, and signs out whoever was signed in. */
@Service
public class ResetPassword {

    private static final Logger log = LoggerFactory.getLogger(ResetPassword.class);

    private final Links links;
    private final ChangePerson changePerson;
    private final Passwords passwords;
    private final Attempts attempts;

    ResetPassword(Links links, ChangePerson changePerson, Passwords passwords, Attempts attempts) {
        this.links = links;
        this.changePerson = changePerson;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** @throws PersonRefused.UnknownConfirmation when the link does not work */
    public void by(String id, String token, String newPassword) {
        links.open(id, token, Confirmation.Purpose.PASSWORD_RESET);
        String hash = passwords.hash(newPassword); // before the link is used up: it may be refused as too busy
        Confirmation used = links.use(id, token, Confirmation.Purpose.PASSWORD_RESET);
        changePerson.of(Objects.requireNonNull(used.person()), person -> person.withPassword(hash));
        log.info("The password of {} was reset", used.person());
        attempts.forget(Limit.SIGN_IN_TO_ACCOUNT, used.email().key());
    }
}
