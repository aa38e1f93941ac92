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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.mailbox.Mail;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Wishes;

/** From an event of bin-schedules in the real broker to a reminder in a real mailbox. */
@NotificationsTest
class BinDayToEmailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private RabbitTemplate broker;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Wishes wishes;

    @BeforeEach
    void everybodyAnswers() {
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.BINS.resetAll();
        Surroundings.ACCOUNTS_CONTRACT.stub(Surroundings.ACCOUNTS, "getContact", "contact");
        Surroundings.BINS_CONTRACT.stub(Surroundings.BINS, "getReminderNotice", "tomorrow");
        Surroundings.BINS_CONTRACT.stub(Surroundings.BINS, "getReminderConfirmation", "asked");
    }

    @Test
    void names_the_bins_says_what_is_unusual_and_why_the_person_gets_it() {
        Mail mail = arrived(due(_ -> {}));

        assertThat(mail.subject()).isEqualTo("Bins tomorrow: rubbish and food waste");
        assertThat(Surroundings.mailbox().content(mail).text()).isEqualToNormalizingNewlines("""
                        Hello Amina Begum

                        Due for collection at 12 Hazelwell Rise tomorrow, Tuesday 1 December 2026:

                        * Rubbish (wheelie bin with a grey lid)
                        * Food waste (kerbside caddy). It would usually be Monday 30 November 2026. The round was moved \
                        because of snow. You can put out 2 extra sacks

                        Put your bins out by 6am tomorrow. You can put them out from 3:30pm today.

                        See all your bin days:
                        http://issuer.test/bins/990000000017

                        Why you have this email
                        -----------------------

                        You asked us to remind you of bin days at 12 Hazelwell Rise, at 6pm the day before.

                        Change your reminders:
                        http://issuer.test/account/reminders

                        Stop these emails:
                        http://localhost:8080/bins/reminders/stop/0123456789abcdef0123456789abcdef
                        """);
        Surroundings.BINS.verify(getRequestedFor(urlPathMatching("/api/bins/v1/reminder-notices/.*"))
                .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void says_to_somebody_without_an_account_what_has_changed() {
        Surroundings.BINS.resetAll();
        Surroundings.BINS_CONTRACT.stub(Surroundings.BINS, "getReminderNotice", "christmas");
        Mail mail = arrived(due(data -> data.put("kind", "correction").remove("personId")));

        assertThat(mail.subject()).isEqualTo("Changed – No bins tomorrow: rubbish");
        assertThat(Surroundings.mailbox().content(mail).text())
                .contains(
                        "What we told you about your home for Friday 25 December 2026 has changed.",
                        "We will not come to your home tomorrow. If your bin is out, take it back in.",
                        "* Rubbish. We will collect it on Tuesday 29 December 2026 instead."
                                + " There are no collections on Christmas Day")
                .doesNotContain("/account/");
    }

    @Test
    void puts_a_problem_first_and_promises_nothing_that_it_denies() {
        String strike = Surroundings.BINS_CONTRACT
                .example("getReminderNotice", "tomorrow")
                .replaceFirst("\"disruptions\" ?: ?\\[\\s*]", "\"disruptions\":[\"Crews are on strike.\"]");
        Surroundings.BINS.resetAll();
        Surroundings.BINS.stubFor(any(anyUrl()).willReturn(okJson(strike)));
        Mail mail = arrived(due(_ -> {}));

        assertThat(mail.subject()).isEqualTo("Problem with bins tomorrow: rubbish and food waste");
        assertThat(Surroundings.mailbox().content(mail).text().replace("\r", ""))
                .startsWith("Hello Amina Begum\n\nImportant:\n\n* Crews are on strike.\n\nDue for collection")
                .contains("unless the message above says something else");
    }

    @Test
    void asks_an_address_whether_it_wants_reminders() {
        String id = publish("reminder-confirmation-asked.v1", _ -> {});

        assertThat(Surroundings.mailbox().content(arrived(id)).text())
                .contains("for 12 Hazelwell Rise, at 6pm the day before", "/bins/reminders/confirm/", "do nothing");
    }

    @Test
    void writes_to_nobody_who_stopped_or_would_hear_too_late() {
        Surroundings.BINS.resetAll();
        Surroundings.BINS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));

        ends(due(_ -> {}), "not-needed");
    }

    @Test
    void writes_to_nobody_whose_account_is_gone() {
        Surroundings.ACCOUNTS.resetAll();
        Surroundings.ACCOUNTS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));

        ends(due(_ -> {}), "not-needed");
    }

    @Test
    void writes_to_nobody_who_has_switched_emails_off() {
        String person = UUID.randomUUID().toString();
        wishes.save(person, new Preferences(false, true, true, true, true));

        ends(due(data -> data.put("personId", person)), "switched-off");
    }

    @Test
    void keeps_nothing_of_what_it_wrote() {
        String id = due(_ -> {});
        arrived(id);

        assertThat(message(id).toJson()).doesNotContain("Hazelwell", "amina", "990000000017");
    }

    private void ends(String id, String state) {
        await().atMost(PATIENCE)
                .until(() -> message(id) != null && state.equals(message(id).getString("state")));
        assertThat(mails(id)).isEmpty();
    }

    private String due(Consumer<ObjectNode> change) {
        return publish("reminder-due.v1", change);
    }

    private String publish(String type, Consumer<ObjectNode> change) {
        var event = (ObjectNode) JsonMapper.shared().readTree(ContractFiles.event("bin-schedules", type));
        String id = UUID.randomUUID().toString();
        event.put("id", id);
        change.accept((ObjectNode) event.path("data"));
        broker.send(
                "brum.events",
                "brum.bin-schedules." + type,
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

    private List<Mail> mails(String eventId) {
        return Surroundings.mailbox().mails().stream()
                .filter(mail -> mail.messageId().startsWith("<" + eventId + "."))
                .toList();
    }

    private Document message(String eventId) {
        return database.getCollection("messages")
                .find(Filters.eq("_id", eventId + ".email"))
                .first();
    }
}
