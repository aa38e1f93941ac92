package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RequestIdsTest {

    private static final String UUID_SHAPE = "[0-9a-f]{8}-[0-9a-f-]{27}";

    @LocalServerPort
    private int port;

    @Test
    void makes_an_id_gives_it_to_the_service_and_returns_it() throws Exception {
        HttpResponse<String> response = Http.get(port, "/account");

        String id = Http.header(response, "X-Request-Id");
        assertThat(id).matches(UUID_SHAPE);
        assertThat(seen("X-Request-Id")).isEqualTo(id);
        assertThat(seen("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void takes_over_a_harmless_id_and_trace() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        HttpResponse<String> response =
                Http.get(port, "/account", "X-Request-Id", "my-app.2026_0042", "traceparent", trace);

        assertThat(Http.header(response, "X-Request-Id")).isEqualTo("my-app.2026_0042");
        assertThat(seen("X-Request-Id")).isEqualTo("my-app.2026_0042");
        assertThat(seen("traceparent")).isEqualTo(trace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "a b c d e f g h", "${jndi:ldap://x}", "<script>alert(1)</script>", "x\tyyyyyyyy"})
    void replaces_an_id_that_could_do_harm_in_a_log(String id) throws Exception {
        String answer = RawHttp.get(port, "/account", "X-Request-Id: " + id);

        assertThat(answer).containsPattern("(?i)x-request-id: " + UUID_SHAPE).doesNotContain(id);
        assertThat(seen("X-Request-Id")).matches(UUID_SHAPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "nonsense"
            })
    void starts_a_trace_of_its_own_when_the_callers_is_not_valid(String trace) throws Exception {
        Http.get(port, "/account", "traceparent", trace);

        assertThat(seen("traceparent")).isNotEqualTo(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void does_not_double_the_id_when_the_service_returns_one_too() throws Exception {
        FakeServices.of(Service.PORTAL)
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.get("/account")
                        .willReturn(com.github.tomakehurst.wiremock.client.WireMock.ok()
                                .withHeader("X-Request-Id", "from-the-service")));

        assertThat(Http.get(port, "/account").headers().allValues("X-Request-Id"))
                .singleElement()
                .asString()
                .matches(UUID_SHAPE);
    }

    private static String seen(String header) {
        return FakeServices.requestsTo(Service.PORTAL).getFirst().getHeader(header);
    }
}
