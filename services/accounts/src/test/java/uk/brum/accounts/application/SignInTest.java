package uk.brum.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import uk.brum.accounts.domain.Attempts;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.Limit;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.secrets.Passwords;

class SignInTest {

    private static final EmailAddress AMINA =
            EmailAddress.of("amina@example.org").orElseThrow();
    private static final String PASSWORD = "quiet otter lamp";

    private final PeopleInMemory people = new PeopleInMemory();
    private final Passwords passwords = new Passwords(2, Duration.ofSeconds(10));
    private final Ledger attempts = new Ledger();
    private final SignIn signIn = new SignIn(people, passwords, attempts);

    @Test
    void makes_an_outdated_hash_anew_and_signs_nobody_out_for_it() {
        String weak = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        people.open(Person.open(AMINA, "Amina", weak, Instant.EPOCH));

        assertThat(signIn.with(AMINA, PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.Outcome.Welcome.class);

        Person after = people.findByEmail(AMINA).orElseThrow();
        assertThat(after.passwordHash()).contains("m=19456,t=2,p=1");
        assertThat(after.epoch()).isZero();
        assertThat(passwords.matches(PASSWORD, after.passwordHash())).isTrue();
    }

    @Test
    void a_success_is_no_failure_of_the_address_it_came_from() {
        people.open(Person.open(AMINA, "Amina", passwords.hash(PASSWORD), Instant.EPOCH));

        signIn.with(AMINA, PASSWORD, "10.0.0.1");

        assertThat(attempts.log)
                .containsExactly(
                        "take SIGN_IN_FROM_ADDRESS",
                        "take SIGN_IN_TO_ACCOUNT",
                        "give back SIGN_IN_FROM_ADDRESS",
                        "forget SIGN_IN_TO_ACCOUNT");
    }

    @Test
    void an_unknown_address_counts_like_a_wrong_password() {
        people.open(Person.open(AMINA, "Amina", passwords.hash(PASSWORD), Instant.EPOCH));
        signIn.with(AMINA, "wrong password", "10.0.0.1");
        List<String> known = List.copyOf(attempts.log);
        attempts.log.clear();

        SignIn.Outcome outcome =
                signIn.with(EmailAddress.of("nobody@example.org").orElseThrow(), "wrong password", "10.0.0.1");

        assertThat(outcome).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(attempts.log).isEqualTo(known);
    }

    @Test
    void an_attempt_that_was_never_made_does_not_count() throws Exception {
        Passwords full = new Passwords(0, Duration.ZERO);

        assertThatThrownBy(() -> new SignIn(people, full, attempts).with(AMINA, PASSWORD, "10.0.0.1"))
                .isInstanceOf(Passwords.Busy.class);

        assertThat(attempts.log).contains("give back SIGN_IN_FROM_ADDRESS", "give back SIGN_IN_TO_ACCOUNT");
    }

    @Test
    void hashes_nothing_for_who_must_wait() {
        attempts.full = true;

        assertThat(new SignIn(people, new Passwords(0, Duration.ZERO), attempts).with(AMINA, PASSWORD, "10.0.0.1"))
                .isEqualTo(new SignIn.Outcome.TooMany(Duration.ofMinutes(7)));
    }

    private static final class Ledger implements Attempts {
        private final List<String> log = new ArrayList<>();
        private boolean full;

        @Override
        public Optional<Duration> take(Limit limit, String subject) {
            log.add("take " + limit);
            return full ? Optional.of(Duration.ofMinutes(7)) : Optional.empty();
        }

        @Override
        public void giveBack(Limit limit, String subject) {
            log.add("give back " + limit);
        }

        @Override
        public void forget(Limit limit, String subject) {
            log.add("forget " + limit);
        }
    }
}
