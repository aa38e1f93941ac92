package uk.brum.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class FallbackTest {

    private static final String COLLECTIONS = "/api/bins/v1/properties/%s/collections?from=2026-11-23&to=2026-12-23";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Breakers breakers;

    @Test
    void gives_the_last_known_bin_dates_with_their_age_when_the_service_is_gone() throws Exception {
        bins(okJson("{\"uprn\":\"1\"}").withHeader("ETag", "\"v1\"").withHeader("Cache-Control", "max-age=300"));
        assertThat(Http.header(Http.get(port, COLLECTIONS.formatted(1)), "Brum-Stale"))
                .isEqualTo("(none)");
        bins(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        clock.advance(Duration.ofMinutes(90));

        HttpResponse<String> old = Http.get(port, COLLECTIONS.formatted(1));

        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.body()).isEqualTo("{\"uprn\":\"1\"}");
        assertThat(Http.header(old, "Age")).isEqualTo("5400");
        assertThat(Http.header(old, "Warning")).isEqualTo("110 - \"Response is Stale\"");
        assertThat(Http.header(old, "Brum-Stale"))
                .isEqualTo("as-of=\"" + clock.instant().minus(Duration.ofMinutes(90)) + "\"");
        assertThat(old.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(Http.header(old, "ETag")).isEqualTo("\"v1\"");
        assertThat(Http.header(old, "Content-Type")).isEqualTo("application/json");
        assertThat(Http.header(old, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void prefers_the_last_known_bin_dates_to_a_service_that_says_it_cannot() throws Exception {
        bins(okJson("{\"uprn\":\"2\"}"));
        Http.get(port, COLLECTIONS.formatted(2));
        bins(aResponse().withStatus(503).withBody("{\"title\":\"no database\"}"));

        assertThat(Http.get(port, COLLECTIONS.formatted(2)).body()).isEqualTo("{\"uprn\":\"2\"}");
        assertThat(Http.get(port, COLLECTIONS.formatted(3)).body()).isEqualTo("{\"title\":\"no database\"}");
    }

    @Test
    void gives_every_connection_back_when_answers_break_off() throws Exception {
        bins(okJson("{\"uprn\":\"8\"}"));
        Http.get(port, COLLECTIONS.formatted(8));
        bins(okJson("{\"uprn\":\"8\"}").withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        for (int i = 0; i < 320; i++) {
            breakers.of(Service.BIN_SCHEDULES).reset();
            clock.advance(Duration.ofSeconds(1)); // more than one client may ask in a minute
            assertThat(Http.header(Http.get(port, COLLECTIONS.formatted(8)), "Brum-Stale"))
                    .startsWith("as-of");
        }
        bins(okJson("{\"uprn\":\"new\"}"));
        breakers.of(Service.BIN_SCHEDULES).reset();

        assertThat(Http.get(port, COLLECTIONS.formatted(8)).body()).isEqualTo("{\"uprn\":\"new\"}");
    }

    @Test
    void does_not_give_one_question_the_answer_of_another() throws Exception {
        bins(okJson("{\"uprn\":\"4\"}"));
        Http.get(port, COLLECTIONS.formatted(4));
        bins(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(Http.get(port, COLLECTIONS.formatted(4) + "&format=ukbcd").statusCode())
                .isEqualTo(503);
        assertThat(Http.get(port, "/api/bins/v1/properties/4/missed-collections/options")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void forgets_bin_dates_that_are_too_old_to_help() throws Exception {
        bins(okJson("{\"uprn\":\"5\"}"));
        Http.get(port, COLLECTIONS.formatted(5));
        bins(aResponse().withFault(Fault.EMPTY_RESPONSE));
        clock.advance(Duration.ofHours(48).plusSeconds(1));

        assertThat(Http.get(port, COLLECTIONS.formatted(5)).statusCode()).isEqualTo(503);
    }

    @Test
    void knows_that_not_modified_means_still_true() throws Exception {
        bins(okJson("{\"uprn\":\"6\"}").withHeader("ETag", "\"v6\""));
        Http.get(port, COLLECTIONS.formatted(6));
        clock.advance(Duration.ofHours(1));
        bins(aResponse().withStatus(304).withHeader("ETag", "\"v6\""));
        assertThat(Http.get(port, COLLECTIONS.formatted(6), "If-None-Match", "\"v6\"")
                        .statusCode())
                .isEqualTo(304);
        bins(aResponse().withFault(Fault.EMPTY_RESPONSE));
        clock.advance(Duration.ofSeconds(30));

        assertThat(Http.header(Http.get(port, COLLECTIONS.formatted(6)), "Age")).isEqualTo("30");
    }

    @Test
    void unzips_a_remembered_answer_for_those_who_need_it() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write("BEGIN:VCALENDAR".getBytes());
        }
        String calendar = "/api/bins/v1/properties/7/calendar.ics";
        bins(ok().withHeader("Content-Encoding", "gzip").withBody(zipped.toByteArray()));
        Http.get(port, calendar, "Accept-Encoding", "gzip");
        bins(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(Http.get(port, calendar).body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(Http.header(Http.get(port, calendar, "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void tells_an_app_plainly_that_a_service_is_away() throws Exception {
        FakeServices.of(Service.PLACES)
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        HttpResponse<String> response = Http.get(port, "/api/places/v1/addresses?postcode=B1", "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Http.header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Http.header(response, "Retry-After")).isEqualTo("5");
        assertThat(response.body())
                .contains(
                        "https://brum.example/problems/platform/unavailable",
                        "Addresses and wards cannot be reached at the moment.",
                        "\"instance\":\"/api/places/v1/addresses\"");
    }

    @Test
    void shows_a_person_a_whole_page_when_the_portal_is_away() throws Exception {
        FakeServices.of(Service.PORTAL)
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        HttpResponse<String> response = Http.get(port, "/bins", "Accept", "text/html,application/xhtml+xml");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Http.header(response, "Content-Type")).startsWith("text/html");
        assertThat(Http.header(response, "Retry-After")).isEqualTo("5");
        assertThat(response.body())
                .contains("<html lang=\"en\">", "<h1>Sorry, the service is unavailable for a moment</h1>")
                .contains("quote " + Http.header(response, "X-Request-Id"));
    }

    @Test
    void never_passes_an_empty_failure_on() throws Exception {
        FakeServices.of(Service.PORTAL)
                .stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500).withHeader("Content-Length", "0")));

        HttpResponse<String> response = Http.get(port, "/bins", "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("<h1>");
    }

    @Test
    void leaves_a_hanging_service_alone_and_goes_back_when_it_answers_again() throws Exception {
        FakeServices.of(Service.NOTIFICATIONS)
                .stubFor(any(anyUrl()).willReturn(ok("late").withFixedDelay(2_000)));
        for (int i = 0; i < 10; i++) {
            assertThat(Http.get(port, "/api/notifications/v1/x").statusCode()).isEqualTo(503);
        }
        assertThat(breakers.of(Service.NOTIFICATIONS).getState()).isEqualTo(CircuitBreaker.State.OPEN);

        assertThat(Http.get(port, "/api/notifications/v1/x").statusCode()).isEqualTo(503);
        assertThat(FakeServices.requestsTo(Service.NOTIFICATIONS))
                .as("it is not asked, so nobody waits for it")
                .hasSize(10);
        assertThat(Http.get(port, "/api/places/v1/addresses").body())
                .as("the others are not held up")
                .isEqualTo("places");

        FakeServices.of(Service.NOTIFICATIONS).stubFor(any(anyUrl()).willReturn(ok("back")));
        await().untilAsserted(() ->
                assertThat(Http.get(port, "/api/notifications/v1/x").body()).isEqualTo("back"));
        await().untilAsserted(() -> {
            Http.get(port, "/api/notifications/v1/x");
            assertThat(breakers.of(Service.NOTIFICATIONS).getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    @Test
    void stays_on_when_a_service_refuses_requests_for_good_reasons() throws Exception {
        FakeServices.of(Service.ACCOUNTS)
                .stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401).withBody("no")));
        for (int i = 0; i < 30; i++) {
            Http.get(port, "/api/accounts/v1/me");
        }
        assertThat(breakers.of(Service.ACCOUNTS).getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    private static void bins(ResponseDefinitionBuilder answer) {
        FakeServices.of(Service.BIN_SCHEDULES).stubFor(any(anyUrl()).willReturn(answer));
    }
}
