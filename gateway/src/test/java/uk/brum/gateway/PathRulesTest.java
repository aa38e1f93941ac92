package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PathRulesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bins/..;/internal/events",
                "/bins/..;a=b/internal/events",
                "/bins;x=1",
                "/bins/../internal/events",
                "/bins/./x",
                "/bins/..",
                "/..",
                "//internal/events",
                "/bins//x",
                "/bins/%2e%2e/internal/events",
                "/bins/%2E%2E/internal/events",
                "/bins/%2e/x",
                "/bins%2fx",
                "/bins%2Fx",
                "/bins%5cx",
                "/bins\\x",
                "/bins/%252e%252e/internal",
                "/bins/%00",
                "/bins/%0d%0aX-User-Id:%201",
                "/bins/%3bx",
                "/bins/%7f",
                "/bins/%zz",
                "/bins/%2",
                "/bins/%c0%ae%c0%ae/internal",
                "/bins/%ff",
                "/bins/%c2%85x",
                "/bins?x=%zz",
                "/bins?x=a|b",
                "/bins/{x}",
                "*"
            })
    void refuses_an_address_that_two_programs_could_read_in_two_ways(String target) throws Exception {
        String answer = RawHttp.get(port, target);

        assertThat(RawHttp.status(answer)).isEqualTo(400);
        assertThat(answer).contains("https://brum.example/problems/platform/malformed-request");
        assertThat(FakeServices.requestsToAll()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/bins?postcode=B1%201AA, /bins?postcode=B1%201AA",
        "/bins?postcode=B1+1AA&x&y=, /bins?postcode=B1+1AA&x&y=",
        "/bins?a=%2F..%2F&b=%25, /bins?a=%2F..%2F&b=%25",
        "/api/bins/v1/postcodes/B1%201AA/collections, /api/bins/v1/postcodes/B1%201AA/collections",
        "/caf%C3%A9/, /caf%C3%A9/",
        "/bins?z=1&a=2&z=0, /bins?z=1&a=2&z=0",
        "/a.b..c/d, /a.b..c/d"
    })
    void passes_a_plain_address_on_byte_for_byte(String target, String seen) throws Exception {
        assertThat(RawHttp.status(RawHttp.get(port, target))).isEqualTo(200);
        var requests = FakeServices.requestsTo(target.startsWith("/api/") ? Service.BIN_SCHEDULES : Service.PORTAL);
        assertThat(requests)
                .singleElement()
                .satisfies(request -> assertThat(request.getUrl()).isEqualTo(seen));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_200, 6_000})
    void refuses_an_endless_address(int length) throws Exception {
        String target = length < 2_000 ? "/" + "x".repeat(length) : "/bins?q=" + "x".repeat(length);
        assertThat(RawHttp.status(RawHttp.get(port, target))).isEqualTo(400);
        assertThat(FakeServices.requestsToAll()).isZero();
    }
}
