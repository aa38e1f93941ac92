package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PublicApiCorsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/bins/v1/properties/100070000001/collections",
                "/api/bins/v1/properties/100070000001/calendar.ics",
                "/api/places/v1/wards",
                "/api/places/v1/wards/E05011118",
                "/api/places/v1/wards/containing?lat=52.48&lon=-1.9",
                "/open311/v2/services.json",
                "/open311/v2/requests/SR-1.xml",
                "/api/complaints/v1/open-data",
                "/api/complaints/v1/open-data/2025-26/outcomes.csv"
            })
    void lets_every_web_page_read_the_public_apis(String path) throws Exception {
        HttpResponse<String> response = Http.get(port, path, "Origin", "https://app.example");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Http.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Http.header(response, "Access-Control-Allow-Credentials")).isEqualTo("(none)");
        assertThat(Http.header(response, "Access-Control-Expose-Headers")).contains("RateLimit", "Brum-Stale");
        assertThat(Http.header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @Test
    void answers_a_preflight_itself() throws Exception {
        String answer = RawHttp.send(
                port,
                "OPTIONS /api/bins/v1/properties/1/collections HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Origin: https://app.example\r\nAccess-Control-Request-Method: GET\r\n"
                        + "Access-Control-Request-Headers: if-none-match\r\n\r\n");

        assertThat(RawHttp.status(answer)).isEqualTo(204);
        assertThat(answer)
                .containsIgnoringCase("access-control-allow-methods: GET, HEAD")
                .containsIgnoringCase("access-control-allow-headers: Accept, If-None-Match");
        assertThat(FakeServices.requestsToAll()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/bins/v1/missed-collections",
                "/api/complaints/v1/reports/2025-26",
                "/api/bins/v1/postcodes/B1/collections",
                "/api/bins/v1/properties/1/missed-collections/options",
                "/api/places/v1/addresses",
                "/api/accounts/v1/me",
                "/api/notifications/v1/me/messages",
                "/oauth2/token",
                "/bins",
                "/api/bins/v1/properties/1/collections/x"
            })
    void lets_no_web_page_read_anything_else(String path) throws Exception {
        String read = RawHttp.get(port, path, "Origin: https://evil.example");
        String preflight = RawHttp.send(
                port,
                "OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");

        assertThat(read).doesNotContainIgnoringCase("access-control-");
        assertThat(preflight).doesNotContainIgnoringCase("access-control-allow");
        assertThat(RawHttp.status(preflight)).isEqualTo(403);
    }
}
