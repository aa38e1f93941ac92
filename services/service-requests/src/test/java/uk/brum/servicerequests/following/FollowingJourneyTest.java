package uk.brum.servicerequests.following;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Contract;
import uk.brum.testing.PublishedEventsProbe;
import uk.brum.testing.TestTokens;

/** From what happens to a request to what its reporter, its followers, feeds and webhooks are told. */
@BrumServiceTest
@TestPropertySource(properties = "brum.webhooks.private-addresses=true")
class FollowingJourneyTest {

    private static final String API = "/api/requests/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOTICE = "brum.service-requests.notice-due.v1";
    private static final WireMockServer RECEIVER = receiver();

    @LocalServerPort
    private int port;

    @Autowired
    private SubmitRequest submit;

    @Autowired
    private ChangeRequest change;

    @Autowired
    private Time time;

    @Autowired
    private TellFollowers tell;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private PublishedEventsProbe probe;

    private String ward;
    private double lat;
    private String person;

    @BeforeEach
    void somewhere_new() {
        ward = "E05%06d".formatted(Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        lat = 52 + Math.random();
        person = UUID.randomUUID().toString();
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(ok()));
    }

    @AfterAll
    static void stop() {
        RECEIVER.stop();
    }

    @Test
    void tells_the_reporter_once_what_happened_and_how_it_ended() {
        String reference = reportUnheard(Reporter.person(person, Channel.WEB), false);
        note(reference, Audience.STAFF, "Not for the reporter");
        note(reference, Audience.PUBLIC, "The crew comes on Friday.");
        close(reference, Ending.WILL_NOT_BE_DONE, "The wall is private.");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(reference, person))
                        .containsExactlyInAnyOrder("submitted", "updated", "resolved"));
        tell.about(reference);
        assertThat(database.getCollection("notices").countDocuments(Filters.eq("reference", reference)))
                .isEqualTo(3);
        JsonNode letter = json(call("GET", "/notices/" + reference + ".4." + person, notifications(), null));
        assertThat(letter.path("personId").asString()).isEqualTo(person);
        assertThat(letter.path("ending").asString()).isEqualTo("It will not be done.");
        assertThat(letter.path("text").asString()).isEqualTo("The wall is private.");
        assertThat(letter.has("stopLink")).isFalse();
    }

    @Test
    void tells_somebody_without_an_account_at_the_address_they_gave_and_nobody_when_anonymous() {
        String reference = report(
                new Reporter(
                        Channel.WEB, null, new Contact("Amina Begum", "amina@example.test", null), null, null, null),
                false);
        String anonymous = report(Reporter.anonymous(Channel.WEB), false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notices(reference)).hasSize(1));

        JsonNode event = notices(reference).getFirst();
        assertThat(event.toString()).doesNotContain("amina", "Amina");
        JsonNode letter = json(call("GET", "/notices/" + event.path("noticeId").asString(), notifications(), null));
        assertThat(letter.path("email").asString()).isEqualTo("amina@example.test");
        await().atMost(PATIENCE).until(() -> told(anonymous) > 0);
        assertThat(notices(anonymous)).isEmpty();
    }

    @Test
    void tells_a_follower_of_a_ward_once_until_the_follower_stops_with_one_click() {
        String follower = UUID.randomUUID().toString();
        ResponseEntity<String> followed = call("POST", "/followings", resident(follower), following("ward"));
        assertThat(followed.getStatusCode().value()).isEqualTo(201);
        assertThat(call("POST", "/followings", resident(follower), following("radius"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        String reference = report(Reporter.person(person, Channel.WEB), false);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(reference, follower))
                        .as("two followings, one letter")
                        .containsExactly("submitted"));

        String notice = reference + ".1." + follower;
        String stop = json(call("GET", "/notices/" + notice, notifications(), null))
                .path("stopLink")
                .asString();
        String path = stop.substring(stop.indexOf("/followings/"));
        assertThat(call("GET", path, null, null).getBody()).contains("<form method=\"post\">");
        assertThat(call("GET", "/notices/" + notice, notifications(), null)
                        .getStatusCode()
                        .value())
                .as("opening the link alone stops nothing")
                .isEqualTo(200);
        assertThat(call("POST", path, null, null).getBody()).contains("We have stopped these e-mails");
        assertThat(call("GET", "/notices/" + notice, notifications(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("GET", "/followings", resident(follower), null).getBody())
                .contains("radius")
                .doesNotContain("\"kind\":\"ward\"");
    }

    @Test
    void asks_an_address_without_an_account_before_it_follows() {
        String email = person + "@example.test";
        String body = following("ward").replace("{\"follow\"", "{\"email\":\"" + email + "\",\"follow\"");
        ResponseEntity<String> asked = call("POST", "/followings", null, body);
        assertThat(asked.getStatusCode().value()).isEqualTo(202);
        assertThat(call("POST", "/followings", null, body).getBody()).isEqualTo(asked.getBody());
        Document stored = database.getCollection("followings")
                .find(Filters.eq("email", email))
                .first();
        await().atMost(PATIENCE)
                .until(() -> probe.published("brum.service-requests.following-confirmation-asked.v1").stream()
                                .filter(event ->
                                        event.path("subject").asString("").equals(stored.getString("_id")))
                                .count()
                        == 1);
        JsonNode confirmation =
                json(call("GET", "/followings/" + stored.getString("_id") + "/confirmation", notifications(), null));
        assertThat(confirmation.path("email").asString()).isEqualTo(email);

        String before = report(Reporter.person(person, Channel.WEB), false);
        String link = confirmation.path("link").asString();
        String path = link.substring(link.indexOf("/followings/"));
        assertThat(call("GET", path, null, null).getBody()).contains("Confirm");
        await().atMost(PATIENCE).until(() -> told(before) > 0);
        call("POST", path, null, null);
        String after = report(Reporter.person(person, Channel.WEB), false);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notices(after)).hasSize(2));

        assertThat(notices(before)).as("not before it was confirmed").hasSize(1);
        assertThat(call("POST", path, null, null).getBody()).contains("has been used");
    }

    @Test
    void lets_no_private_or_hidden_report_out_to_followers_feeds_or_webhooks() {
        String follower = UUID.randomUUID().toString();
        call("POST", "/followings", resident(follower), following("ward"));
        webhook(resident(follower), following("ward"));
        String secret = report(Reporter.person(person, Channel.WEB), true);
        note(secret, Audience.PUBLIC, "Something about it");
        await().atMost(PATIENCE).until(() -> told(secret) == 2);

        assertThat(notices(secret))
                .allMatch(event -> event.path("personId").asString().equals(person));
        assertThat(call("GET", "/feeds/wards/" + ward, null, null).getBody()).doesNotContain(secret);
        assertThat(call("GET", "/feeds/near?lat=" + lat + "&lon=-1.9&metres=5000", null, null)
                        .getBody())
                .doesNotContain(secret);
        assertThat(call("GET", "/feeds/requests/" + secret, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call(
                                "POST",
                                "/followings",
                                resident(follower),
                                "{\"follow\":{\"kind\":\"request\",\"reference\":\"" + secret + "\"}}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(database.getCollection("webhookDeliveries").countDocuments(Filters.eq("reference", secret)))
                .isZero();
        RECEIVER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void writes_atom_that_a_parser_reads_with_ids_that_stay_and_an_etag() throws Exception {
        String reference = report(Reporter.person(person, Channel.WEB), false);
        note(reference, Audience.PUBLIC, "Über <b>& \u0001 ]]> \"done\"");
        ResponseEntity<String> feed = call("GET", "/feeds/wards/" + ward, null, null);
        ResponseEntity<String> steps = call("GET", "/feeds/requests/" + reference, null, null);

        assertThat(feed.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("application/atom+xml;charset=utf-8"));
        assertThat(ids(feed)).containsExactly("tag:brum.example,2026:request/" + reference);
        assertThat(ids(steps))
                .containsExactly(
                        "tag:brum.example,2026:request/" + reference + "/entry/2",
                        "tag:brum.example,2026:request/" + reference + "/entry/1");
        String tag = feed.getHeaders().getETag();
        assertThat(client().get()
                        .uri(API + "/feeds/wards/" + ward)
                        .header("If-None-Match", tag)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
        note(reference, Audience.PUBLIC, "More news");
        assertThat(call("GET", "/feeds/wards/" + ward, null, null).getHeaders().getETag())
                .isNotEqualTo(tag);
    }

    @Test
    void delivers_signed_and_in_order_and_again_after_a_failure() {
        JsonNode webhook = webhook(resident(person), following("ward"));
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        String reference = report(Reporter.anonymous(Channel.WEB), false);
        note(reference, Audience.PUBLIC, "One");
        note(reference, Audience.PUBLIC, "Two");
        String id = webhook.path("id").asString();
        await().atMost(PATIENCE).until(() -> told(reference) == 3 && attempts(id) >= 1);

        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(ok()));
        makeDue(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bodies()).hasSize(3));

        assertThat(bodies()).extracting(body -> body.path("entry").asInt()).containsExactly(1, 2, 3);
        assertThat(bodies()).extracting(body -> body.path("cursor").asInt()).isSorted();
        LoggedRequest first = received().getFirst();
        assertThat(first.getHeader("webhook-signature"))
                .isEqualTo(uk.brum.servicerequests.following.domain.Signature.header(
                        List.of(webhook.path("secret").asString()),
                        first.getHeader("webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(first.getHeader("webhook-timestamp"))),
                        first.getBody()));
    }

    @Test
    void shows_dead_letters_and_sends_them_again_by_cursor() {
        String id = webhook(resident(person), following("ward")).path("id").asString();
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
        String reference = report(Reporter.anonymous(Channel.WEB), false);
        await().atMost(PATIENCE).until(() -> attempts(id) >= 1);
        database.getCollection("webhookDeliveries")
                .updateOne(
                        Filters.eq("webhook", id),
                        Updates.combine(
                                Updates.set(
                                        "triedSince", Date.from(Instant.now().minus(Duration.ofHours(25)))),
                                Updates.set("due", new Date())));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                json(call("GET", "/webhooks/" + id + "/deliveries?state=dead", resident(person), null))
                                        .path("items"))
                        .hasSize(1));
        RECEIVER.resetAll();
        RECEIVER.stubFor(post(anyUrl()).willReturn(ok()));
        assertThat(json(call("PUT", "/webhooks/" + id + "/replay", resident(person), "{\"after\":0}"))
                        .path("deliveries")
                        .asInt())
                .isOne();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bodies()).hasSize(1));
        assertThat(bodies().getFirst().path("request").path("reference").asString())
                .isEqualTo(reference);
    }

    @Test
    void shows_a_webhook_to_its_owner_alone_and_its_secret_once() {
        JsonNode webhook = webhook(resident(person), following("category"));
        String path = "/webhooks/" + webhook.path("id").asString();

        assertThat(call("GET", path, resident(person), null).getBody()).doesNotContain("whsec_");
        assertThat(json(call("PUT", path + "/secret", resident(person), null))
                        .path("secret")
                        .asString())
                .startsWith("whsec_")
                .isNotEqualTo(webhook.path("secret").asString());
        TestTokens stranger = resident(UUID.randomUUID().toString());
        for (String what : List.of("", "/deliveries")) {
            assertThat(call("GET", path + what, stranger, null).getStatusCode().value())
                    .isEqualTo(404);
        }
        assertThat(call("PUT", path + "/secret", stranger, null).getStatusCode().value())
                .isEqualTo(404);
        assertThat(call("PUT", path + "/replay", stranger, "{\"after\":0}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("DELETE", path, stranger, null).getStatusCode().value()).isEqualTo(404);
        assertThat(call("DELETE", path, resident(person), null).getStatusCode().value())
                .isEqualTo(204);
        assertThat(call("GET", path, resident(person), null).getStatusCode().value())
                .isEqualTo(404);
    }

    /** Reports, and lets it be heard at once as well as by the broker: hearing twice tells once. */
    private String report(Reporter reporter, boolean asPrivate) {
        String reference = reportUnheard(reporter, asPrivate);
        tell.about(reference);
        return reference;
    }

    private String reportUnheard(Reporter reporter, boolean asPrivate) {
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

    private void note(String reference, Audience audience, String text) {
        change.apply(new Reference(reference), request -> request.noted(audience, text, act()));
        tell.about(reference);
    }

    private void close(String reference, Ending how, String why) {
        change.apply(
                new Reference(reference),
                request ->
                        request.closed(new Closing(how, time.now(), why, null), Set.of(), time.workingDays(), act()));
    }

    private Act act() {
        return new Act(time.now(), "agent-1");
    }

    private String following(String kind) {
        String what = switch (kind) {
            case "ward" -> "\"wardCode\":\"" + ward + "\"";
            case "radius" -> "\"lat\":" + lat + ",\"lon\":-1.9001,\"metres\":200";
            default -> "\"category\":\"dog-fouling\"";
        };
        return "{\"follow\":{\"kind\":\"" + kind + "\"," + what + "}}";
    }

    private JsonNode webhook(TestTokens owner, String following) {
        ResponseEntity<String> made = call(
                "POST",
                "/webhooks",
                owner,
                following.replace("{\"follow\"", "{\"url\":\"" + RECEIVER.baseUrl() + "/hook\",\"follow\""));
        assertThat(made.getStatusCode().value()).as(made.getBody()).isEqualTo(201);
        return json(made);
    }

    private List<JsonNode> notices(String reference) {
        return probe.published(NOTICE).stream()
                .map(event -> event.path("data"))
                .filter(data -> data.path("reference").asString("").equals(reference))
                .toList();
    }

    private List<String> kinds(String reference, String who) {
        return notices(reference).stream()
                .filter(data -> data.path("personId").asString("").equals(who))
                .map(data -> data.path("kind").asString())
                .toList();
    }

    private int told(String reference) {
        Document told = database.getCollection("told")
                .find(Filters.eq("_id", reference))
                .first();
        return told == null ? 0 : told.getInteger("number");
    }

    private int attempts(String webhook) {
        Document first = database.getCollection("webhookDeliveries")
                .find(Filters.eq("webhook", webhook))
                .first();
        return first == null ? 0 : first.getInteger("attempts", 0);
    }

    private void makeDue(String webhook) {
        database.getCollection("webhookDeliveries")
                .updateMany(
                        Filters.and(Filters.eq("webhook", webhook), Filters.eq("state", "WAITING")),
                        Updates.set("due", new Date()));
    }

    private static List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(anyUrl())).stream()
                .sorted((one, other) -> one.getLoggedDate().compareTo(other.getLoggedDate()))
                .toList();
    }

    private static List<JsonNode> bodies() {
        return received().stream()
                .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
                .toList();
    }

    private static List<String> ids(ResponseEntity<String> feed) throws Exception {
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

    private ResponseEntity<String> call(String method, String path, TestTokens token, String body) {
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

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestInterceptor(Contract.of("service-requests").interceptor())
                .defaultStatusHandler(status -> true, (_, _) -> {})
                .build();
    }

    private static TestTokens resident(String id) {
        return TestTokens.person(id, "resident");
    }

    private static TestTokens notifications() {
        return TestTokens.service("notifications");
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(answer.getBody());
    }

    private static WireMockServer receiver() {
        var server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }
}
