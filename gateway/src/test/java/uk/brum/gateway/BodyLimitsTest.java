package uk.brum.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BodyLimitsTest {

    private static final String IMPORT = "/api/places/v1/imports/addresses/abc/rows?firstLine=2";

    @LocalServerPort
    private int port;

    @Autowired
    private Breakers breakers;

    @Test
    void refuses_a_body_that_says_it_is_too_large() throws Exception {
        HttpResponse<String> response =
                Http.post(port, "/api/bins/v1/missed-collections", "application/json", "x".repeat(64 * 1024 + 1));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body())
                .contains(
                        "https://brum.example/problems/platform/too-large", "The most you can send at once is 64 KB.");
        assertThat(FakeServices.requestsToAll()).isZero();
    }

    @Test
    void refuses_a_body_that_grows_too_large_without_saying_so() throws Exception {
        HttpResponse<String> response = Http.send(port, "/api/bins/v1/missed-collections", chunked(100 * 1024));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("platform/too-large");
        assertThat(breakers.of(Service.BIN_SCHEDULES).getMetrics().getNumberOfFailedCalls())
                .as("the sender's fault is not the service's")
                .isZero();
    }

    @Test
    void carries_a_body_within_the_limit_unchanged() throws Exception {
        String body = "x".repeat(64 * 1024);
        assertThat(Http.post(port, "/api/bins/v1/missed-collections", "application/json", body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.send(port, "/api/bins/v1/missed-collections", chunked(60 * 1024))
                        .statusCode())
                .isEqualTo(200);

        assertThat(FakeServices.requestsTo(Service.BIN_SCHEDULES))
                .extracting(request -> request.getBody().length)
                .containsExactlyInAnyOrder(64 * 1024, 60 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requests/v1/photos", "/open311/v2/requests.xml"})
    void carries_a_photo_also_for_somebody_without_an_account_and_nothing_endless(String path) throws Exception {
        assertThat(Http.post(port, path, "image/jpeg", "x".repeat(10 * 1024 * 1024))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.post(port, path, "image/jpeg", "x".repeat(11 * 1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void carries_a_large_import_for_somebody_with_a_token() throws Exception {
        String rows = "uprn,line\n" + "100070000001,1 High Street\n".repeat(100_000);
        HttpResponse<String> response = Http.send(
                port,
                IMPORT,
                request -> request.headers("Authorization", "Bearer token", "Content-Type", "text/csv")
                        .PUT(HttpRequest.BodyPublishers.ofString(rows)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(FakeServices.requestsTo(Service.PLACES).getFirst().getBodyAsString())
                .isEqualTo(rows);
    }

    @Test
    void refuses_a_large_import_from_nobody_and_an_endless_one_from_anybody() throws Exception {
        assertThat(Http.send(
                                port,
                                IMPORT,
                                request -> request.PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[100 * 1024])))
                        .statusCode())
                .isEqualTo(413);
        assertThat(Http.send(
                                port,
                                IMPORT,
                                request -> request.header("Authorization", "Bearer token")
                                        .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[4 * 1024 * 1024 + 1])))
                        .statusCode())
                .isEqualTo(413);
        assertThat(FakeServices.requestsToAll()).isZero();
    }

    @Test
    void waits_longer_for_an_import_than_for_anything_else() throws Exception {
        FakeServices.of(Service.PLACES)
                .stubFor(any(anyUrl()).willReturn(ok("done").withFixedDelay(1_500)));

        assertThat(Http.send(port, IMPORT, request -> request.PUT(HttpRequest.BodyPublishers.ofString("x")))
                        .body())
                .isEqualTo("done");
        assertThat(Http.get(port, "/api/places/v1/addresses").statusCode()).isEqualTo(503);
    }

    @Test
    void refuses_headers_without_end() throws Exception {
        String one = RawHttp.get(port, "/bins", "X-Long: " + "x".repeat(20_000));
        String many = RawHttp.get(port, "/bins", "X-A: 1\r\n".repeat(150) + "X-B: 2");

        assertThat(RawHttp.status(one)).isEqualTo(400);
        assertThat(RawHttp.status(many)).isEqualTo(400);
        assertThat(one).contains("platform/malformed-request").doesNotContain("Apache", "Tomcat", "Exception");
        assertThat(FakeServices.requestsToAll()).isZero();
    }

    private static java.util.function.UnaryOperator<HttpRequest.Builder> chunked(int bytes) {
        return request ->
                request.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])));
    }
}
