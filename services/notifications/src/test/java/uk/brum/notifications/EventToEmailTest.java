package uk.brum.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.mailbox.Mail;
import uk.brum.testing.PublishedEventsProbe;

/** From an event in the real broker to an email in a real mailbox. */
@NotificationsTest
class EventToEmailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private RabbitTemplate broker;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private PublishedEventsProbe probe;

    private String email;

    @BeforeEach
    void everybodyAnswers() {
        email = "amina-" + UUID.randomUUID() + "@example.test";
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.BINS.resetAll();
        Surroundings.REQUESTS.resetAll();
        Surroundings.ACCOUNTS_CONTRACT.stub(Surroundings.ACCOUNTS, "getContact", "contact");
        Surroundings.ACCOUNTS.stubFor(any(urlPathMatching("/api/accounts/v1/people/.*"))
                .willReturn(okJson(withEmail(Surroundings.ACCOUNTS_CONTRACT.example("getContact", "contact")))));
        Surroundings.BINS_CONTRACT.stub(Surroundings.BINS, "getMissedCollection", "notCollected");
    }

    @Test
    void tells_a_resident_that_the_report_has_arrived() {
        String id = publish("bin-schedules", "missed-collection-reported.v1");

        Mail mail = arrived(id);
        assertThat(mail.subject()).isEqualTo("We have your missed collection report MB-7K2M-9QXD");
        assertThat(mail.messageId()).isEqualTo("<" + id + ".email@notifications.brum.example>");
        assertThat(Surroundings.mailbox().content(mail).text())
                .contains(
                        "Hello Amina Begum",
                        "your rubbish was not collected on Monday 23 November 2026",
                        "by the end of Wednesday 25 November 2026",
                        "http://issuer.test/account/reports/MB-7K2M-9QXD");
        Surroundings.ACCOUNTS.verify(
                getRequestedFor(anyUrl()).withHeader("Authorization", matching("Bearer .+\\..+\\..+")));
    }

    @Test
    void tells_how_it_ended() {
        String id = publish("bin-schedules", "missed-collection-resolved.v1");

        assertThat(Surroundings.mailbox().content(arrived(id)).text()).contains("Why we could not collect it");
    }

    @Test
    void tells_a_reporter_by_when_and_then_honestly_how_it_ended_and_how_to_say_that_it_is_not_so() {
        Surroundings.REQUESTS_CONTRACT.stub(Surroundings.REQUESTS, "getNotice", "submitted");
        assertThat(Surroundings.mailbox()
                        .content(arrived(publishNotice("submitted", "reporter")))
                        .text())
                .contains("Pothole", "We aim to deal with it by the end of Monday 7 December 2026 (10 working days).");
        Surroundings.REQUESTS_CONTRACT.stub(Surroundings.REQUESTS, "getNotice", "resolved");
        String id = publishNotice("resolved", "reporter");

        assertThat(Surroundings.mailbox().content(arrived(id)).text())
                .contains(
                        "It will not be done.",
                        "The road is private.",
                        "We will open the same report again",
                        "you can complain");
    }

    @Test
    void tells_a_follower_without_an_account_with_a_link_that_stops_it_in_one_click() {
        String notice = Surroundings.REQUESTS_CONTRACT.example("getNotice", "followerWithoutAccount");
        Surroundings.REQUESTS.stubFor(any(anyUrl())
                .willReturn(
                        okJson(((ObjectNode) json(notice)).put("email", email).toString())));
        String id = publishNotice("updated", "follower");

        assertThat(Surroundings.mailbox().content(arrived(id)).text())
                .contains("The crew comes on Friday.", "/following-links/stop/0123456789abcdef0123456789abcdef");
    }

    @Test
    void writes_to_nobody_who_has_stopped_following() {
        Surroundings.REQUESTS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        String id = publishNotice("updated", "follower");

        await().atMost(PATIENCE).until(() -> state(id).equals("not-needed"));
        assertThat(mails(id)).isEmpty();
    }

    @Test
    void asks_an_address_whether_it_wants_to_follow() {
        Surroundings.REQUESTS_CONTRACT.stub(Surroundings.REQUESTS, "getFollowingConfirmation", "ward");
        String id = publish("service-requests", "following-confirmation-asked.v1");

        assertThat(Surroundings.mailbox().content(arrived(id)).text())
                .contains("reports in the ward E05011118", "/following-links/confirm/");
    }

    @Test
    void sends_the_link_that_confirms_a_sign_up() {
        stubConfirmation("signUp");
        String id = publish("accounts", "sign-up-started.v1");

        Mail mail = arrived(id);
        assertThat(mail.subject()).isEqualTo("Confirm your email address");
        assertThat(Surroundings.mailbox().content(mail).text())
                .contains("http://localhost:8080/confirm-email?id=", "6:00pm on Tuesday 24 November 2099");
        assertThat(database.getCollection("messages")
                        .find(Filters.regex("about.confirmationId", ".+"))
                        .first()
                        .toJson())
                .as("no link, no address is kept")
                .doesNotContain("token=", "example.test");
    }

    @Test
    void sends_one_e_mail_however_often_the_event_comes() {
        String id = publish("accounts", "account-opened.v1");
        for (int i = 0; i < 5; i++) {
            publish("accounts", "account-opened.v1", id);
        }
        arrived(id);
        publish("accounts", "account-opened.v1", id);
        // an event behind it in the same queue has had its effect, so the repeats have been handled too
        String last = publish("accounts", "password-changed.v1");
        await().atMost(PATIENCE).until(() -> state(last).equals("sent"));

        assertThat(mails(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.repeats()).isZero());
    }

    @Test
    void waits_for_accounts_and_forgets_nothing() {
        Surroundings.ACCOUNTS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        String id = publish("accounts", "password-changed.v1");
        await().atMost(PATIENCE).until(() -> attempts(id) >= 1 && state(id).equals("created"));
        assertThat(mails(id)).isEmpty();

        accountsAnswersAgain();
        makeDue(id);

        assertThat(arrived(id).subject()).isEqualTo("Your Brum Account password was changed");
    }

    @Test
    void waits_for_the_mail_system_and_forgets_nothing() {
        Surroundings.closeMailbox();
        String id = publish("accounts", "account-opened.v1");
        await().atMost(PATIENCE).until(() -> attempts(id) >= 1 && state(id).equals("created"));
        Surroundings.openMailbox();

        assertThat(arrived(id).repeats()).isZero();
    }

    @Test
    void sends_again_under_the_same_name_what_a_dead_instance_may_or_may_not_have_sent() {
        String id = publish("accounts", "account-opened.v1");
        arrived(id);
        await().atMost(PATIENCE).until(() -> state(id).equals("sent"));
        // as a kill between the mail system's word and ours leaves it
        database.getCollection("messages")
                .updateOne(
                        Filters.eq("_id", id + ".email"),
                        Updates.combine(
                                Updates.set("state", "sending"),
                                Updates.set("due", Date.from(Instant.EPOCH)),
                                Updates.unset("endedAt")));

        await().atMost(PATIENCE).until(() -> state(id).equals("sent"));
        assertThat(mails(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.repeats()).isOne());
    }

    @Test
    void tells_the_others_how_a_message_ended() {
        String delivered = publish("accounts", "account-opened.v1");
        arrived(delivered);
        email = "permanent-failure@example.test";
        accountsAnswersAgain();
        String failed = publish("accounts", "account-opened.v1");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(published("message-delivered.v1", delivered)).hasSize(1));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published("message-failed.v1", failed))
                        .singleElement()
                        .satisfies(event -> assertThat(
                                        event.path("data").path("reason").asString(""))
                                .isEqualTo("permanent-failure")));
        assertThat(published("message-delivered.v1", delivered).getFirst().toString())
                .doesNotContain("example.test", "Amina");
    }

    @Test
    void does_not_e_mail_somebody_who_does_not_want_it_and_says_so() {
        String person = UUID.randomUUID().toString();
        database.getCollection("preferences")
                .insertOne(new Document("_id", person)
                        .append("email", false)
                        .append("account", true)
                        .append("missedCollections", true));
        String unwanted =
                publish("accounts", "account-opened.v1", UUID.randomUUID().toString(), person);
        String security =
                publish("accounts", "password-changed.v1", UUID.randomUUID().toString(), person);

        await().atMost(PATIENCE).until(() -> state(security).equals("sent"));
        assertThat(state(unwanted)).isEqualTo("switched-off");
        assertThat(mails(unwanted)).isEmpty();
        assertThat(mails(security)).hasSize(1);
    }

    private void accountsAnswersAgain() {
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.ACCOUNTS.stubFor(any(anyUrl())
                .willReturn(okJson(withEmail(Surroundings.ACCOUNTS_CONTRACT.example("getContact", "contact")))));
    }

    private void stubConfirmation(String example) {
        ObjectNode confirmation = (ObjectNode) json(Surroundings.ACCOUNTS_CONTRACT.example("getConfirmation", example));
        confirmation.put("email", email).put("expiresAt", "2099-11-24T18:00:00Z");
        Surroundings.ACCOUNTS.stubFor(
                any(urlPathMatching("/api/accounts/v1/confirmations/.*")).willReturn(okJson(confirmation.toString())));
    }

    private String withEmail(String contact) {
        return ((ObjectNode) json(contact)).put("email", email).toString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private String publishNotice(String kind, String because) {
        return publish(
                "service-requests",
                "notice-due.v1",
                UUID.randomUUID().toString(),
                data -> data.put("kind", kind).put("because", because));
    }

    private String publish(String service, String type) {
        return publish(service, type, UUID.randomUUID().toString());
    }

    private String publish(String service, String type, String id) {
        return publish(service, type, id, _ -> {});
    }

    private String publish(String service, String type, String id, String person) {
        return publish(service, type, id, data -> data.put("personId", person));
    }

    private String publish(String service, String type, String id, Consumer<ObjectNode> change) {
        ObjectNode event = (ObjectNode) json(ContractFiles.event(service, type));
        event.put("id", id);
        change.accept((ObjectNode) event.path("data"));
        broker.send(
                "brum.events",
                "brum." + service + "." + type,
                MessageBuilder.withBody(event.toString().getBytes(StandardCharsets.UTF_8))
                        .setContentType("application/cloudevents+json")
                        .setMessageId(id)
                        .build());
        return id;
    }

    private Mail arrived(String eventId) {
        await().atMost(PATIENCE).until(() -> !mails(eventId).isEmpty());
        return mails(eventId).getFirst();
    }

    /** By the event, since other events may be about in the shared broker. */
    private List<Mail> mails(String eventId) {
        return Surroundings.mailbox().mails().stream()
                .filter(mail -> mail.messageId().startsWith("<" + eventId + "."))
                .toList();
    }

    private List<JsonNode> published(String type, String causedBy) {
        return probe.published("brum.notifications." + type).stream()
                .filter(event ->
                        event.path("data").path("causedBy").asString("").equals(causedBy))
                .toList();
    }

    private String state(String eventId) {
        Document message = message(eventId);
        return message == null ? "" : message.getString("state");
    }

    private int attempts(String eventId) {
        Document message = message(eventId);
        return message == null ? 0 : message.getInteger("attempts");
    }

    private Document message(String eventId) {
        return database.getCollection("messages")
                .find(Filters.eq("_id", eventId + ".email"))
                .first();
    }

    private void makeDue(String eventId) {
        database.getCollection("messages")
                .updateOne(
                        Filters.and(Filters.eq("_id", eventId + ".email"), Filters.eq("state", "created")),
                        Updates.set("due", Date.from(Instant.EPOCH)));
    }
}
