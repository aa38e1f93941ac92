package uk.brum.accounts.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(2, Duration.ofSeconds(10));

    @Test
    void hashes_no_weaker_than_asvs_asks() {
        assertThat(passwords.hash("quiet otter lamp")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void knows_the_right_password_from_a_wrong_one() {
        String hash = passwords.hash("quiet otter lamp");

        assertThat(passwords.matches("quiet otter lamp", hash)).isTrue();
        assertThat(passwords.matches("quiet otter Lamp", hash)).isFalse();
        assertThat(passwords.hash("quiet otter lamp")).isNotEqualTo(hash);
    }

    @Test
    void takes_the_same_signs_from_another_keyboard() {
        String hash = passwords.hash("cafe\u0301 au lait bitte");

        assertThat(passwords.matches("caf\u00e9 au lait bitte", hash)).isTrue();
    }

    @Test
    void sees_that_a_hash_is_weaker_than_todays() {
        String springsDefault =
                org.springframework.security.crypto.argon2.Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                        .encode("quiet otter lamp");

        assertThat(passwords.outdated(springsDefault)).isTrue();
        assertThat(passwords.matches("quiet otter lamp", springsDefault)).isTrue();
        assertThat(passwords.outdated(passwords.hash("quiet otter lamp"))).isFalse();
    }

    @Test
    void tells_who_waited_too_long_to_come_back_and_serves_the_others() throws Exception {
        Passwords impatient = new Passwords(1, Duration.ZERO);
        CountDownLatch refused = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            java.util.List<Future<?>> running = new java.util.ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> {
                    try {
                        impatient.hash("quiet otter lamp");
                    } catch (Passwords.Busy e) {
                        refused.countDown();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(refused.getCount()).isZero();
        assertThat(impatient.hash("quiet otter lamp")).isNotEmpty();
    }

    @Test
    void client_secrets_are_compared_by_their_digest() {
        ClientSecrets secrets = new ClientSecrets();
        String stored = secrets.encode("a-random-secret-of-a-client");

        assertThat(stored).doesNotContain("random");
        assertThat(secrets.matches("a-random-secret-of-a-client", stored)).isTrue();
        assertThat(secrets.matches("another", stored)).isFalse();
        assertThat(secrets.matches(null, stored)).isFalse();
    }
}
