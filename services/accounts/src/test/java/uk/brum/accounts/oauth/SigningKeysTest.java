package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.brum.starter.sealing.MasterKeys;
import uk.brum.testing.TestServers;

class SigningKeysTest {

    private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

    private final MongoDatabase database = TestServers.freshDatabase("accounts-keys");
    private final MasterKeys master = MasterKeys.ofBase64("accounts", "dGVzdC1tYXN0ZXIta2V5LW9mLTMyLWJ5dGVzLW9ubHk=");
    private final Moving clock = new Moving(START);

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void all_instances_sign_with_the_same_key_and_a_restart_keeps_it() throws Exception {
        List<SigningKeys> instances = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            instances.add(keys());
        }
        Set<String> signing = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<String>> started = new ArrayList<>();
            for (SigningKeys each : instances) {
                started.add(threads.submit(() -> each.signing().getKeyID()));
            }
            for (Future<String> each : started) {
                signing.add(each.get());
            }
        }

        assertThat(signing).hasSize(1);
        assertThat(keys().signing().getKeyID()).isIn(signing);
    }

    @Test
    void publishes_the_next_key_before_it_signs_and_the_last_one_after_it_signed() {
        SigningKeys keys = keys();
        String first = keys.signing().getKeyID();
        assertThat(published(keys)).containsExactly(first);

        clock.to(START.plus(SigningKeys.SIGNS).minus(SigningKeys.AHEAD).plusSeconds(120));
        assertThat(published(keys)).hasSize(2);
        assertThat(keys.signing().getKeyID()).isEqualTo(first);

        clock.to(START.plus(SigningKeys.SIGNS).plusSeconds(1));
        String second = keys.signing().getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(published(keys)).contains(first, second);

        clock.to(START.plus(SigningKeys.SIGNS).plus(SigningKeys.AFTERWARDS).plusSeconds(120));
        assertThat(published(keys)).contains(second).doesNotContain(first);
    }

    @Test
    void begins_anew_after_a_long_rest() {
        String first = keys().signing().getKeyID();

        clock.to(START.plus(Duration.ofDays(400)));

        assertThat(keys().signing().getKeyID()).isNotEqualTo(first);
    }

    @Test
    void the_private_half_is_not_in_the_database() {
        SigningKeys keys = keys();
        String secret = keys.signing().getPrivateExponent().toString();

        String stored = database.getCollection("signingKeys").find().first().toJson();

        assertThat(stored).doesNotContain(secret).doesNotContain("\"d\"");
        assertThatThrownBy(() -> new SigningKeys(
                                database,
                                MasterKeys.ofBase64("accounts", "b3RoZXItbWFzdGVyLWtleS1vZi0zMi1ieXRlcy1vbmx5"),
                                clock)
                        .signing())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key");
    }

    private SigningKeys keys() {
        return new SigningKeys(database, master, clock);
    }

    private static List<String> published(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static final class Moving extends Clock {
        private Instant now;

        Moving(Instant now) {
            this.now = now;
        }

        void to(Instant later) {
            now = later;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
