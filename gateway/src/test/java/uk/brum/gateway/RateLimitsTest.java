package uk.brum.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RateLimitsTest {

    private static final String COLLECTIONS = "/api/bins/v1/properties/100070000001/collections";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Test
    void tells_on_every_answer_how_much_is_left() throws Exception {
        HttpResponse<String> first = Http.get(port, COLLECTIONS);
        HttpResponse<String> second = Http.get(port, COLLECTIONS);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Http.header(first, "RateLimit-Policy")).isEqualTo("\"public-api\";q=240;w=60");
        assertThat(Http.header(first, "RateLimit")).isEqualTo("\"public-api\";r=239;t=1");
        assertThat(Http.header(second, "RateLimit")).isEqualTo("\"public-api\";r=238;t=1");
    }

    @Test
    void counts_each_kind_of_request_by_itself() throws Exception {
        assertThat(limit(Http.get(port, "/bins"))).isEqualTo("\"reads\";r=599;t=1");
        assertThat(limit(Http.get(port, "/assets/brum.css"))).isEqualTo("\"assets\";r=2999;t=1");
        assertThat(limit(Http.post(port, "/api/bins/v1/missed-collections", "application/json", "{}")))
                .isEqualTo("\"writes\";r=119;t=1");
        assertThat(limit(form("/oauth2/token"))).isEqualTo("\"tokens\";r=119;t=1");
        assertThat(limit(form("/sign-in"))).isEqualTo("\"sign-in\";r=29;t=2");
        assertThat(limit(form("/sign-up/check"))).isEqualTo("\"sign-in\";r=28;t=4");
        assertThat(limit(Http.send(
                        port,
                        "/api/bins/v1/imports/rounds/abc/rows",
                        request -> request.PUT(java.net.http.HttpRequest.BodyPublishers.ofString("x")))))
                .isEqualTo("\"imports\";r=5999;t=1");
    }

    @Test
    void stops_a_guesser_and_says_when_to_come_back() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(form("/sign-in").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = form("/sign-in");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Http.header(refused, "Retry-After")).isEqualTo("2");
        assertThat(limit(refused)).isEqualTo("\"sign-in\";r=0;t=2");
        assertThat(Http.header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body())
                .contains(
                        "\"type\":\"https://brum.example/problems/platform/too-many-requests\"",
                        "\"status\":429",
                        "Wait 2 seconds and try again.",
                        "\"traceId\":\"");
        assertThat(FakeServices.requestsTo(Service.ACCOUNTS)).hasSize(30);
        assertThat(Http.get(port, "/sign-in").statusCode())
                .as("reading pages goes on")
                .isEqualTo(200);

        clock.advance(Duration.ofSeconds(2));
        assertThat(form("/sign-in").statusCode()).isEqualTo(200);
        assertThat(form("/sign-in").statusCode()).isEqualTo(429);
    }

    @Test
    void stops_a_guesser_who_forges_addresses_and_tokens() throws Exception {
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            String number = Integer.toString(i);
            var response = Http.send(
                    port,
                    "/sign-in",
                    request -> request.headers(
                                    "X-Forwarded-For",
                                    "10.0.0." + number,
                                    "Authorization",
                                    token("app-" + number, "p" + number))
                            .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
            refused += response.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(170);
    }

    @Test
    void shows_a_browser_a_page() throws Exception {
        for (int i = 0; i < 30; i++) {
            form("/sign-in");
        }
        HttpResponse<String> page = Http.send(
                port,
                "/sign-in",
                request -> request.header("Accept", "text/html,*/*")
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(Http.header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>Too many requests</h1>", "Wait 2 seconds and try again.");
        assertThat(Http.header(page, "Content-Security-Policy")).contains("style-src 'sha256-");
    }

    @Test
    void counts_the_apps_of_one_address_apart_up_to_a_common_ceiling() throws Exception {
        assertThat(limit(Http.get(port, "/bins", "Authorization", token("app-a", "p1"))))
                .isEqualTo("\"reads\";r=599;t=1");
        assertThat(limit(Http.get(port, "/bins", "Authorization", token("app-b", "p1"))))
                .isEqualTo("\"reads\";r=599;t=1");
        assertThat(limit(Http.get(port, "/bins", "Authorization", token("app-a", "p1"))))
                .isEqualTo("\"reads\";r=598;t=1");

        int answered = 0;
        for (int i = 0; i < 1_300; i++) {
            int number = i;
            var response = Http.send(
                    port,
                    "/api/bins/v1/x",
                    request -> request.header("Authorization", token("invented-" + number, "p"))
                            .DELETE());
            answered += response.statusCode() == 200 ? 1 : 0;
        }
        assertThat(answered).as("ten times the quota of one").isEqualTo(1_200);
    }

    @Test
    void gives_a_known_api_key_more_and_an_unknown_one_nothing() throws Exception {
        assertThat(limit(Http.get(port, COLLECTIONS, "X-Api-Key", "hello"))).isEqualTo("\"public-api\";r=2399;t=1");
        assertThat(limit(Http.get(port, COLLECTIONS, "X-Api-Key", "guess"))).isEqualTo("\"public-api\";r=239;t=1");
    }

    private HttpResponse<String> form(String path) throws Exception {
        return Http.post(port, path, "application/x-www-form-urlencoded", "a=b");
    }

    private static String limit(HttpResponse<String> response) {
        return Http.header(response, "RateLimit");
    }

    private static String token(String clientId, String subject) {
        String claims = "{\"client_id\":\"%s\",\"sub\":\"%s\"}".formatted(clientId, subject);
        return "Bearer eyJhbGciOiJSUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + "x".repeat(40);
    }
}
