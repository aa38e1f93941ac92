package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses whose bytes are no UTF-8, as a broken link or a scanner sends them: answered in words, never with nothing. */
@GatewayTest
class UnreadableAddressTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/%ff", "/bins%c3%28", "/bins?postcode=%c3%28", "/reports?reference=%ff", "/area?postcode=%"})
    void a_browser_gets_a_page_that_says_what_to_do(String target) throws IOException {
        String answer = RawHttp.get(port, target, "Accept: text/html");
        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(answer)
                .contains("text/html")
                .contains("<h1>We could not read the request</h1>", "Check the web address.", "Go to the start page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/places/v1/%ff", "/api/places/v1/addresses?postcode=%c3%28"})
    void a_program_gets_a_problem(String target) throws IOException {
        String answer = RawHttp.get(port, target, "Accept: application/json");
        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(answer)
                .contains("application/problem+json")
                .contains("https://brum.example/problems/platform/malformed-request");
    }
}
