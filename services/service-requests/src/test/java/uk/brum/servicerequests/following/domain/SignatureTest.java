package uk.brum.servicerequests.following.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example that the specification of Standard Webhooks 1.0 is tested with in its reference libraries. */
    @Test
    void signs_as_standard_webhooks_does() {
        String header = Signature.header(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330L),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(header).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void makes_secrets_that_nobody_can_guess() {
        assertThat(Signature.newSecret()).startsWith("whsec_").hasSize(50).isNotEqualTo(Signature.newSecret());
    }

    @Test
    void signs_with_the_old_secret_too_for_a_day_after_a_change() {
        Instant now = Instant.parse("2026-11-23T18:00:00Z");
        Webhook webhook = new Webhook(
                        "w",
                        "p",
                        URI.create("https://a.test"),
                        new Interest.OfCategory("pothole"),
                        List.of(new Webhook.Secret("one", Instant.MAX)),
                        true,
                        now,
                        1)
                .withNewSecret("two", now);

        assertThat(webhook.signingAt(now)).containsExactly("two", "one");
        assertThat(webhook.signingAt(now.plus(Webhook.OVERLAP))).containsExactly("two");
        assertThat(webhook.withNewSecret("three", now).signingAt(now)).containsExactly("three", "two");
    }
}
