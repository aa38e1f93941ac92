package uk.brum.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.mailbox.Mail;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscriptions;

/** From what complaints tells to an email with the words that complaints keeps. */
@NotificationsTest
class ComplaintToEmailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void everybodyAnswers() {
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.COMPLAINTS.resetAll();
        Surroundings.ACCOUNTS_CONTRACT.stub(Surroundings.ACCOUNTS, "getContact", "contact");
        Surroundings.COMPLAINTS_CONTRACT.stub(Surroundings.COMPLAINTS, "getLetter", "letter");
    }

    @Test
    void sends_the_answer_to_a_complaint_as_it_was_written() {
        String id = heard("complaint-responded.v1");

        await().atMost(PATIENCE).until(() -> "sent".equals(state(id)));
        Mail mail = Surroundings.mailbox().mails().stream()
                .filter(one -> one.messageId().contains(id))
                .findFirst()
                .orElseThrow();
        assertThat(mail.subject()).isEqualTo("Our answer to your complaint CO-7K2M-9QXD");
        assertThat(Surroundings.mailbox().content(mail).text())
                .contains("We uphold your complaint.", "A payment of £200 by 11 December 2026");
        Surroundings.COMPLAINTS.verify(
                getRequestedFor(urlEqualTo("/api/complaints/v1/complaints/CO-7K2M-9QXD/letters/response-1"))
                        .withHeader("Authorization", matching("Bearer .+")));
        assertThat(database.getCollection("messages")
                        .find(Filters.eq("_id", id + ".email"))
                        .first()
                        .toJson())
                .as("no word of it is kept here")
                .doesNotContain("uphold", "amina", "£200");
    }

    @Test
    void e_mails_nobody_who_wants_letters_by_post() {
        Surroundings.COMPLAINTS.resetAll();
        Surroundings.COMPLAINTS_CONTRACT.stub(Surroundings.COMPLAINTS, "getLetter", "letterByPost");
        String id = heard("complaint-acknowledged.v1");

        await().atMost(PATIENCE).until(() -> "not-needed".equals(state(id)));
    }

    @Test
    void e_mails_a_letter_that_waited_for_the_post_to_the_address_that_was_given_for_it() {
        Surroundings.COMPLAINTS.resetAll();
        Surroundings.COMPLAINTS_CONTRACT.stub(Surroundings.COMPLAINTS, "getLetter", "letterReleased");
        String before = heard("complaint-responded.v1");
        await().atMost(PATIENCE).until(() -> "not-needed".equals(state(before)));

        String id = heard("letter-released.v1");
        await().atMost(PATIENCE).until(() -> "sent".equals(state(id)));
        assertThat(Surroundings.mailbox().mails())
                .filteredOn(one -> one.messageId().contains(id))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).contains("amina.new@example.org"));
    }

    private String heard(String type) {
        var event = (ObjectNode) JsonMapper.shared().readTree(ContractFiles.event("complaints", type));
        String id = UUID.randomUUID().toString();
        event.put("id", id);
        subscriptions.deliver(Event.read(event.toString().getBytes(StandardCharsets.UTF_8), JsonMapper.shared()));
        return id;
    }

    private String state(String id) {
        Document message = database.getCollection("messages")
                .find(Filters.eq("_id", id + ".email"))
                .first();
        return message == null ? null : message.getString("state");
    }
}
