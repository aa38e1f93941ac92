package uk.brum.accounts.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.brum.accounts.domain.Limit;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.testing.TestServers;

class MongoAttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private final MongoDatabase database = TestServers.freshDatabase("accounts-attempts");

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void lets_six_pass_however_many_come_at_once() throws Exception {
        MongoAttempts attempts = at(NOW);
        List<Future<Optional<Duration>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 64; i++) {
                running.add(threads.submit(() -> attempts.take(Limit.SIGN_IN_TO_ACCOUNT, "amina@example.org")));
            }
        }
        int passed = 0;
        for (Future<Optional<Duration>> each : running) {
            passed += each.get().isEmpty() ? 1 : 0;
        }

        assertThat(passed).isEqualTo(6);
    }

    @Test
    void says_how_long_to_wait_and_lets_pass_when_it_is_over() {
        for (int i = 0; i < 6; i++) {
            assertThat(at(NOW.plusSeconds(i * 60L)).take(Limit.SIGN_IN_TO_ACCOUNT, "a"))
                    .isEmpty();
        }

        assertThat(at(NOW.plusSeconds(360)).take(Limit.SIGN_IN_TO_ACCOUNT, "a")).contains(Duration.ofMinutes(9));
        assertThat(at(NOW.plusSeconds(360)).take(Limit.SIGN_IN_TO_ACCOUNT, "b")).isEmpty();
        assertThat(at(NOW.plusSeconds(360)).take(Limit.MAIL_TO_PERSON, "a")).isEmpty();
        assertThat(at(NOW.plusSeconds(901)).take(Limit.SIGN_IN_TO_ACCOUNT, "a")).isEmpty();
        assertThat(at(NOW.plusSeconds(902)).take(Limit.SIGN_IN_TO_ACCOUNT, "a")).isPresent();
    }

    @Test
    void what_is_given_back_or_forgotten_does_not_count() {
        MongoAttempts attempts = at(NOW);
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.take(Limit.SIGN_IN_TO_ACCOUNT, "a")).isEmpty();
            attempts.giveBack(Limit.SIGN_IN_TO_ACCOUNT, "a");
        }
        for (int i = 0; i < 6; i++) {
            attempts.take(Limit.SIGN_IN_TO_ACCOUNT, "a");
        }
        attempts.forget(Limit.SIGN_IN_TO_ACCOUNT, "a");

        assertThat(attempts.take(Limit.SIGN_IN_TO_ACCOUNT, "a")).isEmpty();
    }

    private MongoAttempts at(Instant now) {
        return new MongoAttempts(
                database,
                MasterKeys.ofBase64("accounts", "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk="),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
