package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.complaints.application.WatchClocks;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.PublishedEventsProbe;
import uk.brum.testing.TestTokens;

/** The whole service; what is said to it and what it answers is checked against the contract. Clocks are looked at by hand. */
@BrumServiceTest
@TestPropertySource(properties = "brum.complaints.sweep-every=PT12H")
abstract class RunningComplaints {

    static final TestTokens AMINA = TestTokens.person("person-1", "resident");
    static final TestTokens STRANGER = TestTokens.person("person-2", "resident");
    static final TestTokens AGENT = TestTokens.person("agent-1", "agent");
    static final TestTokens HANDLER = TestTokens.person("handler-1", "agent");
    static final TestTokens REVIEWER = TestTokens.person("handler-2", "agent");
    static final TestTokens SUPERVISOR = TestTokens.person("supervisor-1", "supervisor");
    static final TestTokens ADMINISTRATOR = TestTokens.person("administrator-1", "administrator");
    static final TestTokens NOTIFICATIONS = TestTokens.service("notifications");

    private static final Contract CONTRACT = Contract.of("complaints");

    /** Takes a "not now" for an answer, where its own way is to wait ten seconds and to ask again; and never waits for ever. */
    private static final CloseableHttpClient CLIENT = HttpClients.custom()
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofMinutes(2))
                    .build())
            .setRetryStrategy(new DefaultHttpRequestRetryStrategy(1, TimeValue.ZERO_MILLISECONDS) {
                @Override
                public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
                    return false;
                }
            })
            .build();

    @Value("${local.server.port}")
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    WatchClocks watch;

    @Autowired
    PublishedEventsProbe events;

    private RestClient http;

    /** An answer. */
    record Answer(int status, String text) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String problem() {
            String type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        Answer ok() {
            assertThat(status).as(text).isBetween(200, 201);
            return this;
        }
    }

    @Autowired
    private MongoDatabase mongo;

    /** It would fill first pages and rounds of sweeps, and the bank holidays of one test would move the clocks of another. */
    @BeforeEach
    void nothing_is_left_of_other_tests() {
        for (String left : List.of("complaints", "holidays", "openDataReleases")) {
            mongo.getCollection(left).deleteMany(new Document());
        }
    }

    @BeforeEach
    void monday_evening() {
        clock.set("2026-11-23T18:04:11Z");
        http = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(CLIENT))
                .requestInterceptor(CONTRACT.interceptor())
                .build();
    }

    /** A complaint of Amina Begum's that is received now. */
    String received(String more) {
        return received(AMINA, more);
    }

    String received(TestTokens by, String more) {
        return post(
                        "/complaints",
                        by,
                        "{\"kind\":\"corporate\",\"words\":\"The crew left my assisted bin again.\",\"complainants\":"
                                + "[{\"name\":\"Amina Begum\",\"email\":\"amina@example.org\"}]" + more + "}")
                .ok()
                .json()
                .path("reference")
                .asString();
    }

    /** Acknowledged now with these points, which are agreed, and given to the handler. */
    void acknowledged(String reference, String... points) {
        put(
                reference,
                "/acknowledgement",
                AGENT,
                "{\"points\":[\"" + String.join("\",\"", points) + "\"],\"outcomeSought\":\"Collections that happen.\","
                        + "\"handler\":\"handler-1\"}");
        put(reference, "/agreement", AGENT, "{\"agreement\":\"agreed\"}");
    }

    /** Answered at stage 1 the day after it was received. */
    String answered() {
        String reference = received("");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        respond(reference, HANDLER).ok();
        return reference;
    }

    Answer answerPoint(String reference, TestTokens by, int number, String decision) {
        return tryPut(
                reference,
                "/points/" + number + "/answer",
                by,
                "{\"answer\":\"It was missed.\",\"decision\":\"" + decision
                        + "\",\"reasons\":\"The crew sheet says so.\"}");
    }

    Answer respond(String reference, TestTokens by) {
        return tryPut(reference, "/response", by, "{\"summary\":\"We were at fault and are sorry.\"}");
    }

    /** Something owed; kind, description and due date are what the test is about. */
    void promise(String reference, String id, String kind, Integer pence, String due) {
        put(
                reference,
                "/remedies/" + id,
                HANDLER,
                "{\"kind\":\"%s\",\"description\":\"What we owe.\",%s\"owner\":\"waste-service\",\"due\":\"%s\"}"
                        .formatted(kind, pence == null ? "" : "\"pence\":" + pence + ",", due));
    }

    JsonNode put(String reference, String path, TestTokens as, String body) {
        return tryPut(reference, path, as, body).ok().json();
    }

    Answer tryPut(String reference, String path, TestTokens as, String body) {
        return exchange(HttpMethod.PUT, "/complaints/" + reference + path, as, body);
    }

    JsonNode staffSees(String reference) {
        return get("/complaints/" + reference, SUPERVISOR).ok().json();
    }

    Answer get(String path, TestTokens as) {
        return exchange(HttpMethod.GET, path, as, null);
    }

    Answer post(String path, TestTokens as, String body) {
        return exchange(HttpMethod.POST, path, as, body, UUID.randomUUID().toString());
    }

    Answer exchange(HttpMethod method, String path, TestTokens as, String body, String... key) {
        RestClient.RequestBodySpec request = http.method(method)
                .uri(URI.create("http://127.0.0.1:" + port + "/api/complaints/v1" + path))
                .header("Authorization", as.header());
        if (key.length > 0) {
            request.header("Idempotency-Key", key[0]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, response) -> new Answer(
                response.getStatusCode().value(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }
}
