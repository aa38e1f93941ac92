package uk.brum.servicerequests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** The service with an agent and a supervisor, and a new word, team and report for each test. */
@BrumServiceTest
abstract class DeskPlatform {

    static final String API = "/api/requests/v1";
    static final TestTokens SUPERVISOR = TestTokens.person("supervisor-1", "supervisor");

    @LocalServerPort
    int port;

    @Autowired
    SubmitRequest submit;

    @Autowired
    MongoDatabase database;

    String agent;
    String word;
    String team;

    @BeforeEach
    void a_new_day() {
        agent = "agent-" + UUID.randomUUID();
        word = "word" + UUID.randomUUID().toString().substring(0, 8);
        team = "team-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String view(String query, boolean shared) {
        return "{\"name\":\"Mine\",\"query\":\"%s\",\"shared\":%s}".formatted(query, shared);
    }

    String report(Reporter reporter, String words, String postcode) {
        Place place =
                new Place(new Point(52.48, -1.9), null, null, null, "behind the library", postcode, "E05011118", null);
        return submit.submit(new NewRequest(
                        "dog-fouling",
                        place,
                        new NewRequest.Account(words, Map.of("seen", List.of("no")), List.of(), List.of()),
                        reporter,
                        false,
                        null))
                .reference()
                .text();
    }

    static Reporter contact(String name, String email, String phone) {
        return new Reporter(Channel.PHONE, null, new Contact.Told(name, email, phone), "agent-1", null, null);
    }

    String queued(Duration untilDue, String status) {
        String reference = report(Reporter.anonymous(Channel.PHONE), word, null);
        database.getCollection("requests")
                .updateOne(
                        Filters.eq("_id", reference),
                        Updates.combine(
                                Updates.set("team", team),
                                Updates.set("status", status),
                                Updates.set("due", Date.from(Instant.now().plus(untilDue)))));
        return reference;
    }

    static Instant endOfToday() {
        var london = java.time.ZoneId.of("Europe/London");
        return Instant.now()
                .atZone(london)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(london)
                .toInstant()
                .minusMillis(1);
    }

    List<String> queue(String query) {
        return references(call("GET", "/desk/requests?limit=100&" + query, agent(), null));
    }

    static List<String> references(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        List<String> references = new ArrayList<>();
        json(answer)
                .path("items")
                .forEach(item -> references.add(item.path("reference").asString()));
        return references;
    }

    TestTokens agent() {
        return TestTokens.person(agent, "agent");
    }

    ResponseEntity<String> call(String method, String path, TestTokens token, String body) {
        var request = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestInterceptor(Contract.of("service-requests").interceptor())
                .defaultStatusHandler(status -> true, (_, _) -> {})
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(java.net.URI.create("http://127.0.0.1:" + port + API + path.replace(" ", "%20")));
        if (token != null) {
            request.header("Authorization", token.header());
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(answer.getBody());
    }
}
