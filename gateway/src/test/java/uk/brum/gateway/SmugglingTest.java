package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that one server could read as two: never more than one of them may reach a service. */
@GatewayTest
class SmugglingTest {

    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\nX-User-Id: 1\r\n\r\n";

    @LocalServerPort
    private int port;

    static Stream<Arguments> refused() {
        return Stream.of(
                attack("two different lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", "12345" + HIDDEN),
                attack("two lengths in one header", "Content-Length: 5, 6\r\n", "12345" + HIDDEN),
                attack("a negative length", "Content-Length: -1\r\n", HIDDEN),
                attack("a length with a sign", "Content-Length: +5\r\n", "12345" + HIDDEN),
                attack("a length in hex", "Content-Length: 0x5\r\n", "12345" + HIDDEN),
                attack("a length that overflows", "Content-Length: 99999999999999999999\r\n", HIDDEN),
                attack("an unknown transfer coding", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" + HIDDEN),
                attack("chunked in quotes", "Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n" + HIDDEN),
                attack("chunked not last", "Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n" + HIDDEN),
                attack("a space before the colon", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n" + HIDDEN),
                attack("a tab in a name", "Transfer\tEncoding: chunked\r\n", "0\r\n\r\n" + HIDDEN),
                attack("a bare CR in a value", "X-A: 1\rTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + HIDDEN),
                attack("a NUL in a value", "X-A: 1\0\r\n", ""),
                attack("a second host", "Host: evil.example\r\n", ""));
    }

    private static Arguments attack(String name, String headers, String body) {
        return Arguments.of(name, "POST /account HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String name, String bytes) throws Exception {
        String said = RawHttp.send(port, bytes);

        assertThat(RawHttp.status(said)).as(said).isIn(400, 405, 501);
        assertThat(FakeServices.requestsTo(Service.PORTAL))
                .noneMatch(request -> request.getUrl().contains("hidden"));
        assertThat(said).doesNotContain("Exception", "Tomcat", "\tat ");
    }

    @Test
    void reads_a_folded_header_as_one_value() throws Exception {
        String said = RawHttp.send(
                port,
                "POST /account HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\n Transfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n" + HIDDEN);

        assertThat(RawHttp.answers(said)).isEqualTo(2);
        assertThat(said).contains("HTTP/1.1 400");
        assertThat(FakeServices.requestsTo(Service.PORTAL)).singleElement().satisfies(request -> {
            assertThat(request.getUrl()).isEqualTo("/account");
            assertThat(request.getBodyAsString()).isEmpty();
            assertThat(request.getHeader("Transfer-Encoding")).isNotEqualTo("chunked");
        });
    }

    @Test
    void reads_a_request_with_length_and_chunks_by_its_chunks_and_closes_the_connection() throws Exception {
        String said = RawHttp.send(
                port,
                "POST /account HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n" + HIDDEN);

        assertThat(FakeServices.requestsTo(Service.PORTAL))
                .noneMatch(request -> request.getUrl().contains("hidden"));
        assertThat(RawHttp.answers(said)).isEqualTo(1);
    }

    @Test
    void hands_on_one_framing_only() throws Exception {
        RawHttp.send(
                port,
                "POST /account HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5\r\nhello\r\n0\r\n\r\n");
        RawHttp.send(
                port,
                "POST /account HTTP/1.1\r\nHost: localhost\r\nConnection: close, Content-Length\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(FakeServices.requestsTo(Service.PORTAL)).hasSize(2).allSatisfy(request -> {
            assertThat(request.getBodyAsString()).isEqualTo("hello");
            assertThat(request.containsHeader("Content-Length"))
                    .isNotEqualTo(request.containsHeader("Transfer-Encoding"));
        });
    }

    @Test
    void forgets_a_hidden_request_in_the_trailer() throws Exception {
        RawHttp.send(
                port,
                "POST /account HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                        + "Trailer: X-User-Id\r\n\r\n5\r\nhello\r\n0\r\nX-User-Id: 1\r\n\r\n");

        assertThat(FakeServices.requestsTo(Service.PORTAL)).singleElement().satisfies(request -> {
            assertThat(request.containsHeader("X-User-Id")).isFalse();
            assertThat(request.containsHeader("Trailer")).isFalse();
        });
    }

    @Test
    void treats_the_body_of_a_get_as_a_body() throws Exception {
        String said = RawHttp.send(
                port,
                "GET /account HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + HIDDEN.length()
                        + "\r\n\r\n" + HIDDEN);

        assertThat(RawHttp.answers(said)).isEqualTo(1);
        assertThat(FakeServices.requestsTo(Service.PORTAL))
                .noneMatch(request -> request.getUrl().contains("hidden"));
    }

    @Test
    void keeps_pipelined_requests_apart_in_their_order() throws Exception {
        String said = RawHttp.send(
                port,
                "GET /bins?n=1 HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api/bins/v1/x HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        + "GET /bins?n=2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(RawHttp.answers(said)).isEqualTo(3);
        assertThat(said.indexOf("portal")).isLessThan(said.indexOf("bin-schedules"));
        assertThat(said.lastIndexOf("portal")).isGreaterThan(said.indexOf("bin-schedules"));
    }

    @Test
    void is_no_proxy_to_other_places() throws Exception {
        String other =
                RawHttp.send(port, "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String connect = RawHttp.send(port, "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n");
        String upgrade = RawHttp.get(port, "/account", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA");

        assertThat(RawHttp.status(other)).isEqualTo(400);
        assertThat(RawHttp.status(connect)).isIn(400, 405, 501);
        assertThat(RawHttp.status(upgrade)).isEqualTo(200);
        assertThat(FakeServices.requestsTo(Service.PORTAL))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.containsHeader("Upgrade")).isFalse());
    }

    @Test
    void does_not_echo_what_it_is_sent() throws Exception {
        String said = RawHttp.send(
                port, "TRACE /account HTTP/1.1\r\nHost: localhost\r\nCookie: s=secret\r\nConnection: close\r\n\r\n");

        assertThat(RawHttp.status(said)).isEqualTo(405);
        assertThat(said).doesNotContain("secret");
        assertThat(FakeServices.requestsToAll()).isZero();
    }
}
