package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
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
@Import(RunningRequests.ATestClock.class)
abstract class RunningRequests {

    static final WireMockServer OTHERS = others();
    static final TestTokens RESIDENT = TestTokens.person("person-1", "resident");
    static final TestTokens NEIGHBOUR = TestTokens.person("person-2", "resident");
    static final TestTokens AGENT = TestTokens.person("agent-1", "agent");
    static final TestTokens SUPERVISOR = TestTokens.person("supervisor-1", "supervisor");
    static final TestTokens CREW = TestTokens.person("crew-7", "fieldworker");
    static final TestTokens ANALYST = TestTokens.person("analyst-1", "analyst");

    private static final Contract CONTRACT = Contract.of("service-requests");

    @Value("${local.server.port}")
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    PublishedEventsProbe events;

    private RestClient http;

    /** The clock that tests move. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ATestClock {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

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

        String reference() {
            assertThat(status).as(text).isEqualTo(201);
            return json().path("reference").asString();
        }

        Answer ok() {
            assertThat(status).as(text).isEqualTo(200);
            return this;
        }
    }

    @DynamicPropertySource
    static void otherServices(DynamicPropertyRegistry registry) {
        registry.add("brum.urls.places", OTHERS::baseUrl);
        registry.add("brum.urls.accounts", OTHERS::baseUrl);
    }

    @BeforeEach
    void back_to_monday_afternoon() {
        clock.set(MovableClock.MONDAY);
        OTHERS.resetAll();
        http = RestClient.builder().requestInterceptor(CONTRACT.interceptor()).build();
    }

    /** A street light that is out, at a point of its own. */
    static String streetLight(double lat) {
        return """
                {"category":"street-light","place":{"lat":%s,"lon":-1.8873,"words":"Outside the library"},
                 "description":"The lamp is out.","answers":{"problem":["out"]}}""".formatted(lat);
    }

    /** The same, with a word by which it alone is found among all that tests have reported. */
    static String streetLight(double lat, String word) {
        return streetLight(lat).replace("The lamp is out.", "The lamp is out. " + word);
    }

    static String aWord() {
        return "word" + UUID.randomUUID().toString().substring(0, 8);
    }

    Answer report(String body, TestTokens... as) {
        return exchange(
                HttpMethod.POST,
                "/requests",
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                as);
    }

    Answer close(String reference, TestTokens as) {
        return status(
                reference,
                "{\"status\":\"done\",\"text\":\"Lamp changed.\",\"proof\":{\"taken\":\"" + clock.instant() + "\"}}",
                as);
    }

    Answer status(String reference, String body, TestTokens as) {
        return post("/requests/" + reference + "/status", body, as);
    }

    Answer get(String path, TestTokens... as) {
        return exchange(HttpMethod.GET, path, null, Map.of(), as);
    }

    Answer get(String path, Map<String, String> headers, TestTokens... as) {
        return exchange(HttpMethod.GET, path, null, headers, as);
    }

    Answer post(String path, String body, TestTokens... as) {
        return exchange(HttpMethod.POST, path, body, Map.of(), as);
    }

    Answer post(String path, String body, Map<String, String> headers, TestTokens... as) {
        return exchange(HttpMethod.POST, path, body, headers, as);
    }

    Answer put(String path, String body, TestTokens as) {
        return exchange(HttpMethod.PUT, path, body, Map.of(), as);
    }

    Answer put(String path, String body, Map<String, String> headers, TestTokens as) {
        return exchange(HttpMethod.PUT, path, body, headers, as);
    }

    static List<String> references(Answer page) {
        List<String> references = new ArrayList<>();
        page.ok()
                .json()
                .path("items")
                .forEach(item -> references.add(item.path("reference").asString()));
        return references;
    }

    /** Waits until an event of this type about this request was heard on the broker, and gives its data. */
    JsonNode heard(String type, String reference) {
        return await().until(
                        () -> events.published("brum.service-requests." + type).stream()
                                .filter(event ->
                                        reference.equals(event.path("subject").asString()))
                                .map(event -> event.path("data"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private Answer exchange(
            HttpMethod method, String path, String body, Map<String, String> headers, TestTokens... as) {
        RestClient.RequestBodySpec request =
                http.method(method).uri(URI.create("http://127.0.0.1:" + port + "/api/requests/v1" + path));
        headers.forEach((name, value) -> request.header(name, value));
        if (as.length > 0) {
            request.header("Authorization", as[0].header());
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.exchange((sent, response) -> new Answer(
                response.getStatusCode().value(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    private static WireMockServer others() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }
}
