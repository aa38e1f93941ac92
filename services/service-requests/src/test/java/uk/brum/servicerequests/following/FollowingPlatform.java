package uk.brum.servicerequests.following;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.StringReader;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.servicerequests.following.application.TellFollowers;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.PublishedEventsProbe;
import uk.brum.testing.TestTokens;

/** The service, somewhere new for each test, and a receiver of webhooks that stands on this machine. */
@BrumServiceTest
@TestPropertySource(properties = "brum.webhooks.private-addresses=true")
abstract class FollowingPlatform {

    static final String API = "/api/requests/v1";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String NOTICE = "brum.service-requests.notice-due.v1";
    static final WireMockServer RECEIVER = receiver();

    @LocalServerPort
    int port;

    @Autowired
    SubmitRequest submit;

    @Autowired
    ChangeRequest change;

    @Autowired
    Time time;

    @Autowired
    TellFollowers tell;

    @Autowired
    MongoDatabase database;

    @Autowired
    PublishedEventsProbe probe;

    String ward;
    double lat;
    String person;

    @BeforeEach
    void somewhere_new() {
        ward = "E05%06d".formatted(Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        lat = 52 + Math.random();
        person = UUID.randomUUID().toString();
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(ok()));
    }

    /** Reports, and lets it be heard at once as well as by the broker: hearing twice tells once. */
    String report(Reporter reporter, boolean asPrivate) {
        String reference = reportUnheard(reporter, asPrivate);
        tell.about(List.of(reference));
        return reference;
    }

    String reportUnheard(Reporter reporter, boolean asPrivate) {
        Place place = new Place(new Point(lat, -1.9000), null, null, null, "behind the library", null, ward, null);
        return submit.submit(new NewRequest(
                        "dog-fouling",
                        place,
                        new NewRequest.Account("By the gate", Map.of("seen", List.of("no")), List.of(), List.of()),
                        reporter,
                        asPrivate,
                        null))
                .reference()
                .text();
    }

    void note(String reference, Audience audience, String text) {
        change.apply(new Reference(reference), request -> request.noted(audience, text, act()));
        tell.about(List.of(reference));
    }

    void close(String reference, Ending how, String why) {
        change.apply(
                new Reference(reference),
                request ->
                        request.closed(new Closing(how, time.now(), why, null), Set.of(), time.workingDays(), act()));
    }

    Act act() {
        return new Act(time.now(), "agent-1");
    }

    String following(String kind) {
        String what = switch (kind) {
            case "ward" -> "\"wardCode\":\"" + ward + "\"";
            case "radius" -> "\"lat\":" + lat + ",\"lon\":-1.9001,\"metres\":200";
            case "kind-in-ward" -> "\"wardCode\":\"" + ward + "\",\"category\":\"dog-fouling\"";
            case "kind-in-radius" -> "\"lat\":" + lat + ",\"lon\":-1.9001,\"metres\":200,\"category\":\"dog-fouling\"";
            default -> "\"category\":\"dog-fouling\"";
        };
        return "{\"follow\":{\"kind\":\"" + kind.replace("kind-in-", "") + "\"," + what + "}}";
    }

    JsonNode webhook(TestTokens owner, String following) {
        ResponseEntity<String> made = call(
                "POST",
                "/webhooks",
                owner,
                following.replace("{\"follow\"", "{\"url\":\"" + RECEIVER.baseUrl() + "/hook\",\"follow\""));
        assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
        return json(made);
    }

    List<JsonNode> notices(String reference) {
        return probe.published(NOTICE).stream()
                .map(event -> event.path("data"))
                .filter(data -> data.path("reference").asString("").equals(reference))
                .toList();
    }

    List<String> kinds(String reference, String who) {
        return notices(reference).stream()
                .filter(data -> data.path("personId").asString("").equals(who))
                .map(data -> data.path("kind").asString())
                .toList();
    }

    int told(String reference) {
        Document told = database.getCollection("told")
                .find(Filters.eq("_id", reference))
                .first();
        return told == null ? 0 : told.getInteger("number");
    }

    int attempts(String webhook) {
        Document first = database.getCollection("webhookDeliveries")
                .find(Filters.eq("webhook", webhook))
                .first();
        return first == null ? 0 : first.getInteger("attempts", 0);
    }

    void makeDue(String webhook) {
        database.getCollection("webhookDeliveries")
                .updateMany(
                        Filters.and(Filters.eq("webhook", webhook), Filters.eq("state", "WAITING")),
                        Updates.set("due", new Date()));
    }

    static List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(anyUrl())).stream()
                .sorted((one, other) -> one.getLoggedDate().compareTo(other.getLoggedDate()))
                .toList();
    }

    static List<JsonNode> bodies() {
        return received().stream()
                .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
                .toList();
    }

    static List<String> ids(ResponseEntity<String> feed) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        var found = parsers.newDocumentBuilder()
                .parse(new InputSource(new StringReader(String.valueOf(feed.getBody()))))
                .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> ((org.w3c.dom.Element) found.item(i))
                        .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "id")
                        .item(0)
                        .getTextContent())
                .toList();
    }

    ResponseEntity<String> call(String method, String path, TestTokens token, String body) {
        var request = client().method(HttpMethod.valueOf(method)).uri(API + path);
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

    RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestInterceptor(Contract.of("service-requests").interceptor())
                .defaultStatusHandler(status -> true, (_, _) -> {})
                .build();
    }

    static TestTokens resident(String id) {
        return TestTokens.person(id, "resident");
    }

    static TestTokens notifications() {
        return TestTokens.service("notifications");
    }

    static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(answer.getBody());
    }

    static WireMockServer receiver() {
        var server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }
}
