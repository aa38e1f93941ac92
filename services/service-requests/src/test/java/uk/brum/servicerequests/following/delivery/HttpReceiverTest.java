package uk.brum.servicerequests.following.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.following.application.Receiver;

class HttpReceiverTest {

    private final HttpReceiver receiver =
            new HttpReceiver(false, new WebhookBody(JsonMapper.shared()), Clock.systemUTC());

    @AfterEach
    void close() throws IOException {
        receiver.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:10.1.2.3]/",
                "https://169.254.169.254/latest/meta-data",
                "https://0/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://10.0.0.1:8443/x",
                "http://1.1.1.1/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "https://user:password@1.1.1.1/",
                "https://1.1.1.1/#part",
                "https:///nothing",
                "mailto:a@b.test",
                "/relative",
                "https://no-such-name.invalid/"
            })
    void refuses_addresses_that_are_not_for_everybody(String address) {
        assertThatExceptionOfType(Receiver.NotAllowed.class).isThrownBy(() -> receiver.check(URI.create(address)));
    }

    @Test
    void takes_a_public_address() {
        assertThatCode(() -> receiver.check(URI.create("https://1.1.1.1/hook?key=1")))
                .doesNotThrowAnyException();
    }
}
