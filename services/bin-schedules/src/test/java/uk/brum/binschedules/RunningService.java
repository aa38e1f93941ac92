package uk.brum.binschedules;

import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.PublishedEventsProbe;
import uk.brum.testing.TestTokens;

/** The whole service with one place to ask from; every answer is checked against the contract. */
@BrumServiceTest
abstract class RunningService {

    static final WireMockServer PLACES = places();
    static final TestTokens RESIDENT = TestTokens.person("person-1", "resident");
    static final TestTokens NEIGHBOUR = TestTokens.person("person-2", "resident");
    static final TestTokens STRANGER = TestTokens.person("person-3", "resident");
    static final TestTokens AGENT = TestTokens.person("agent-1", "agent");
    static final TestTokens SUPERVISOR = TestTokens.person("supervisor-1", "supervisor");
    static final TestTokens CREW = TestTokens.person("crew-7", "fieldworker");
    static final TestTokens OPERATOR = TestTokens.person("operator", "operator");

    private static final Contract CONTRACT = Contract.of("bin-schedules");
    private static final AtomicInteger HOMES = new AtomicInteger();

    @Value("${local.server.port}")
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    PublishedEventsProbe events;

    private RestClient http;

    /** An answer, with its body as JSON when it is. */
    record Answer(int status, HttpHeaders headers, String text) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** The last part of a problem's type. */
        String problem() {
            String type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    /** A home with rubbish each Monday, by a round of its own. */
    record ImportedHome(String uprn, String round, String postcode) {
        String path(String rest) {
            return "/properties/" + uprn + rest;
        }
    }

    @DynamicPropertySource
    static void placesAddress(DynamicPropertyRegistry registry) {
        registry.add("brum.urls.places", PLACES::baseUrl);
    }

    @BeforeEach
    void back_to_monday_afternoon() {
        clock.set("2026-11-23T16:02:11Z");
        PLACES.resetAll();
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/api/bins/v1")
                .requestInterceptor(CONTRACT.interceptor())
                .build();
    }

    ImportedHome aHome() {
        int number = HOMES.incrementAndGet();
        String round = "RES-MON-" + number;
        String uprn = Long.toString(990_000_100_000L + number);
        String postcode = "B13 " + number % 10 + (char) ('A' + number / 260) + (char) ('A' + number / 10 % 26);
        importRows(
                "rounds",
                "round_id,stream,weekday,frequency,anchor_date,depot,crew\n" + round
                        + ",residual,Monday,weekly,2026-06-01,Lifford,Crew 7\n");
        importRows(
                "properties",
                "uprn,postcode,ward_code,usrn,stream,round_id,container_type,container_colour,container_size,"
                        + "valid_from,valid_to\n" + uprn + "," + postcode + ",E05011154," + (99000000 + number)
                        + ",residual," + round + ",wheelie-bin,grey lid,180L,2026-06-01,\n");
        return new ImportedHome(uprn, round, postcode);
    }

    Answer importRows(String kind, String csv) {
        return put("/imports/" + kind + "/" + sha256(csv) + "/rows?firstLine=2&last=true", OPERATOR, "text/csv", csv);
    }

    Answer get(String path, TestTokens... as) {
        return exchange(HttpMethod.GET, path, null, null, Map.of(), as);
    }

    Answer get(String path, Map<String, String> headers) {
        return exchange(HttpMethod.GET, path, null, null, headers);
    }

    Answer put(String path, TestTokens as, String contentType, String body) {
        return exchange(HttpMethod.PUT, path, contentType, body, Map.of(), as);
    }

    Answer putJson(String path, TestTokens as, String body) {
        return put(path, as, "application/json", body);
    }

    Answer delete(String path, TestTokens as) {
        return exchange(HttpMethod.DELETE, path, null, null, Map.of(), as);
    }

    Answer post(String path, TestTokens as, String body) {
        return post(path, as, UUID.randomUUID().toString(), body);
    }

    Answer post(String path, TestTokens as, String key, String body) {
        return exchange(HttpMethod.POST, path, "application/json", body, Map.of("Idempotency-Key", key), as);
    }

    /** As somebody who is not signed in. @param key null = without one */
    Answer postAnonymously(String path, String key, String contentType, String body) {
        return exchange(
                HttpMethod.POST, path, contentType, body, key == null ? Map.of() : Map.of("Idempotency-Key", key));
    }

    Answer report(ImportedHome home, String date, TestTokens as) {
        return post(
                "/missed-collections",
                as,
                "{\"uprn\":\"%s\",\"stream\":\"residual\",\"collectionDate\":\"%s\",\"note\":\"Whole street.\"}"
                        .formatted(home.uprn(), date));
    }

    JsonNode firstCollection(ImportedHome home) {
        return get(home.path("/collections?from=2026-11-23&to=2026-12-24"))
                .json()
                .path("collections")
                .get(0);
    }

    JsonNode outcome(String reference, String body) {
        return post("/missed-collections/" + reference + "/outcome", CREW, body).json();
    }

    JsonNode option(ImportedHome home, int place) {
        return get(home.path("/missed-collections/options"), RESIDENT)
                .json()
                .path("options")
                .get(place);
    }

    /** The event that was published about a report. */
    JsonNode told(String event, String reference) {
        return await().until(
                        () -> events.published("brum.bin-schedules." + event + ".v1").stream()
                                .filter(one ->
                                        reference.equals(one.path("subject").asString()))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    private Answer exchange(
            HttpMethod method,
            String path,
            String contentType,
            String body,
            Map<String, String> headers,
            TestTokens... as) {
        RestClient.RequestBodySpec request = http.method(method)
                .uri(URI.create("http://127.0.0.1:" + port + "/api/bins/v1" + path.replace(" ", "%20")));
        headers.forEach((name, value) -> request.header(name, value));
        if (as.length > 0) {
            request.header("Authorization", as[0].header());
        }
        if (body != null) {
            request.contentType(MediaType.parseMediaType(contentType)).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.exchange((sent, response) -> new Answer(
                response.getStatusCode().value(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WireMockServer places() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }
}
