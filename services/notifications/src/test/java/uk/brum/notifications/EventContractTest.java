package uk.brum.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.messaging.PublishedEvents;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.starter.messaging.UnprocessableEvent;
import uk.brum.starter.outbox.OutgoingEvent;

/** Both event doors against the contracts. */
@NotificationsTest
class EventContractTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private MongoDatabase database;

    @Test
    void listens_to_what_the_contract_says() {
        String contract = ContractFiles.read("contracts/events/notifications.asyncapi.yaml");
        assertThat(subscriptions.types())
                .containsExactlyInAnyOrder(
                        "brum.accounts.sign-up-started.v1",
                        "brum.accounts.password-reset-requested.v1",
                        "brum.accounts.account-opened.v1",
                        "brum.accounts.password-changed.v1",
                        "brum.bin-schedules.missed-collection-reported.v1",
                        "brum.bin-schedules.missed-collection-resolved.v1",
                        "brum.service-requests.notice-due.v1",
                        "brum.service-requests.following-confirmation-asked.v1",
                        "brum.bin-schedules.reminder-due.v1",
                        "brum.bin-schedules.reminder-confirmation-asked.v1",
                        "brum.complaints.complaint-received.v1",
                        "brum.complaints.complaint-acknowledged.v1",
                        "brum.complaints.complaint-refused.v1",
                        "brum.complaints.complaint-extended.v1",
                        "brum.complaints.complaint-responded.v1",
                        "brum.complaints.late-escalation-asked.v1",
                        "brum.complaints.letter-released.v1",
                        "brum.complaints.complaint-escalated.v1",
                        "brum.complaints.complaint-closed.v1");
        assertThat(contract.split("action: receive", -1))
                .hasSize(subscriptions.types().size() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, sign-up-started.v1, confirm-sign-up",
        "accounts, password-reset-requested.v1, password-reset",
        "accounts, account-opened.v1, welcome",
        "accounts, password-changed.v1, password-changed",
        "bin-schedules, missed-collection-reported.v1, missed-collection-reported",
        "bin-schedules, missed-collection-resolved.v1, missed-collection-resolved",
        "bin-schedules, reminder-due.v1, bin-day-reminder",
        "bin-schedules, reminder-confirmation-asked.v1, confirm-reminder",
        "service-requests, notice-due.v1, request-resolved",
        "service-requests, following-confirmation-asked.v1, confirm-following",
        "complaints, complaint-received.v1, complaint-letter",
        "complaints, complaint-acknowledged.v1, complaint-letter",
        "complaints, complaint-refused.v1, complaint-letter",
        "complaints, complaint-extended.v1, complaint-letter",
        "complaints, complaint-responded.v1, complaint-letter",
        "complaints, late-escalation-asked.v1, complaint-letter",
        "complaints, letter-released.v1, complaint-letter",
        "complaints, complaint-escalated.v1, complaint-letter",
        "complaints, complaint-closed.v1, complaint-letter"
    })
    void makes_a_message_of_each_example(String service, String type, String template) {
        Event event = example(service, type, _ -> {});
        subscriptions.deliver(event);
        subscriptions.deliver(event);

        Document message = database.getCollection("messages")
                .find(Filters.eq("_id", event.id() + ".email"))
                .first();
        assertThat(message.getString("template")).isEqualTo(template);
        assertThat(message.getString("causedBy")).isEqualTo(event.id());
    }

    @Test
    void writes_nothing_about_what_an_earlier_release_of_complaints_told_without_a_letter() {
        Event event =
                example("complaints", "complaint-closed.v1", one -> ((ObjectNode) one.path("data")).remove("letterId"));
        subscriptions.deliver(event);

        assertThat(database.getCollection("messages")
                        .find(Filters.eq("_id", event.id() + ".email"))
                        .first())
                .isNull();
    }

    @Test
    void tells_complaints_which_letter_did_not_arrive_and_waits_until_it_can_hear() {
        Message letter = Message.plan(
                        "e1",
                        Template.COMPLAINT_LETTER,
                        About.report("CO-7K2M-9QXD", null, Map.of("letterId", "response-1")),
                        Preferences.DEFAULT,
                        NOW)
                .taken(NOW);
        OutgoingEvent said = PublishedEvents.of(letter, letter.failed(Failure.TECHNICAL, NOW))
                .getFirst();

        assertThat(said.data().getString("letterId")).isEqualTo("response-1");
        assertThat(said.mustBeHeard()).isTrue();
        assertThat(ContractFiles.mistakes(said.type(), said.data().toJson())).isEmpty();
    }

    @Test
    void parks_an_event_that_lacks_what_it_must_say() {
        assertThatExceptionOfType(UnprocessableEvent.class)
                .isThrownBy(() -> subscriptions.deliver(
                        example("accounts", "account-opened.v1", event -> event.putObject("data"))));
        assertThatExceptionOfType(UnprocessableEvent.class)
                .isThrownBy(() -> subscriptions.deliver(example(
                        "accounts",
                        "account-opened.v1",
                        event -> event.putObject("data").put("personId", 7))));
        assertThatExceptionOfType(UnprocessableEvent.class)
                .isThrownBy(() -> subscriptions.deliver(
                        example("accounts", "account-opened.v1", event -> event.put("id", "a b\r\nBcc: c"))));
    }

    static Stream<OutgoingEvent> said() {
        Message person = Message.plan("e1", Template.WELCOME, About.person("p1"), Preferences.DEFAULT, NOW)
                .taken(NOW);
        Message report = Message.plan(
                        "e1",
                        Template.MISSED_COLLECTION_REPORTED,
                        About.report("MB-7K2M-9QXD", null, Map.of()),
                        Preferences.DEFAULT,
                        NOW)
                .taken(NOW);
        return Stream.concat(
                Stream.of(
                        PublishedEvents.of(person, person.sent(Template.WELCOME, NOW))
                                .getFirst(),
                        PublishedEvents.of(report, report.sent(report.template(), NOW))
                                .getFirst()),
                Stream.of(Failure.values())
                        .map(failure -> PublishedEvents.of(report, report.failed(failure, NOW))
                                .getFirst()));
    }

    @ParameterizedTest
    @MethodSource("said")
    void says_only_what_its_schema_allows(OutgoingEvent event) {
        assertThat(ContractFiles.mistakes(event.type(), event.data().toJson())).isEmpty();
    }

    @Test
    void would_notice_an_event_outside_its_schema() {
        assertThat(ContractFiles.mistakes("message-failed.v1", "{\"messageId\": \"x\", \"reason\": \"because\"}"))
                .isNotEmpty();
    }

    @Test
    void says_nothing_of_what_is_not_over() {
        Message planned = Message.plan("e1", Template.WELCOME, About.person("p1"), Preferences.DEFAULT, NOW);
        assertThat(PublishedEvents.of(planned, planned.taken(NOW))).isEmpty();
        assertThat(PublishedEvents.of(planned.taken(NOW), planned.taken(NOW).notSentYet(NOW)))
                .isEmpty();
        assertThat(PublishedEvents.of(planned.taken(NOW), planned.taken(NOW).notNeeded(NOW)))
                .isEmpty();
    }

    private static Event example(String service, String type, java.util.function.Consumer<ObjectNode> change) {
        var event = (ObjectNode) JsonMapper.shared().readTree(ContractFiles.event(service, type));
        event.put("id", UUID.randomUUID().toString());
        change.accept(event);
        return Event.read(event.toString().getBytes(StandardCharsets.UTF_8), JsonMapper.shared());
    }
}
