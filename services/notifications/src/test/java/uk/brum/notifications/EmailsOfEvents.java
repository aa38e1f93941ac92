package uk.brum.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
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
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.mailbox.Mail;
import uk.brum.testing.PublishedEventsProbe;

/** Events that are put into the real broker, and the emails that they lead to in a real mailbox. */
abstract class EmailsOfEvents {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    RabbitTemplate broker;

    @Autowired
    MongoDatabase database;

    @Autowired
    PublishedEventsProbe probe;

    String email;

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

    void accountsAnswersAgain() {
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.ACCOUNTS.stubFor(any(anyUrl())
                .willReturn(okJson(withEmail(Surroundings.ACCOUNTS_CONTRACT.example("getContact", "contact")))));
    }

    void stubConfirmation(String example) {
        ObjectNode confirmation = (ObjectNode) json(Surroundings.ACCOUNTS_CONTRACT.example("getConfirmation", example));
        confirmation.put("email", email).put("expiresAt", "2099-11-24T18:00:00Z");
        Surroundings.ACCOUNTS.stubFor(
                any(urlPathMatching("/api/accounts/v1/confirmations/.*")).willReturn(okJson(confirmation.toString())));
    }

    String withEmail(String contact) {
        return ((ObjectNode) json(contact)).put("email", email).toString();
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    String publishNotice(String kind, String because) {
        return publish(
                "service-requests",
                "notice-due.v1",
                UUID.randomUUID().toString(),
                data -> data.put("kind", kind).put("because", because));
    }

    String publish(String service, String type) {
        return publish(service, type, UUID.randomUUID().toString());
    }

    String publish(String service, String type, String id) {
        return publish(service, type, id, _ -> {});
    }

    String publish(String service, String type, String id, String person) {
        return publish(service, type, id, data -> data.put("personId", person));
    }

    String publish(String service, String type, String id, Consumer<ObjectNode> change) {
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

    Mail arrived(String eventId) {
        await().atMost(PATIENCE).until(() -> !mails(eventId).isEmpty());
        return mails(eventId).getFirst();
    }

    /** By the event, since other events may be about in the shared broker. */
    List<Mail> mails(String eventId) {
        return Surroundings.mailbox().mails().stream()
                .filter(mail -> mail.messageId().startsWith("<" + eventId + "."))
                .toList();
    }

    List<JsonNode> published(String type, String causedBy) {
        return probe.published("brum.notifications." + type).stream()
                .filter(event ->
                        event.path("data").path("causedBy").asString("").equals(causedBy))
                .toList();
    }

    String state(String eventId) {
        Document message = message(eventId);
        return message == null ? "" : message.getString("state");
    }

    int attempts(String eventId) {
        Document message = message(eventId);
        return message == null ? 0 : message.getInteger("attempts");
    }

    Document message(String eventId) {
        return database.getCollection("messages")
                .find(Filters.eq("_id", eventId + ".email"))
                .first();
    }

    void makeDue(String eventId) {
        database.getCollection("messages")
                .updateOne(
                        Filters.and(Filters.eq("_id", eventId + ".email"), Filters.eq("state", "created")),
                        Updates.set("due", Date.from(Instant.EPOCH)));
    }
}
