package uk.brum.testing.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import uk.brum.starter.messaging.ParkedEvents;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.PublishedEventsProbe;

/** From a change to its effect in another service, through the real broker. */
@BrumServiceTest
class HearingEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    AggregateStore notes;

    @Autowired
    MongoDatabase database;

    @Autowired
    ParkedEvents parked;

    @Autowired
    PublishedEventsProbe probe;

    @Autowired
    AmqpAdmin admin;

    @Autowired
    RabbitTemplate template;

    @BeforeEach
    void nothing_fails() {
        ExampleApplication.CALLS.set(0);
        ExampleApplication.FAILURES_LEFT.set(0);
    }

    @Test
    void a_change_is_heard_once_and_in_the_form_of_a_cloud_event() {
        String id = write(false);
        await().atMost(PATIENCE).until(() -> effects() == 1);
        var event = probe.published("brum.example.note-written.v1").getLast();
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("source").asString()).isEqualTo("/services/example");
        assertThat(event.path("subject").asString()).isEqualTo(id);
        assertThat(event.path("sequence").asString()).isEqualTo("1");
    }

    @Test
    void a_failing_handler_is_tried_again_from_a_queue_that_outlives_a_restart() {
        ExampleApplication.FAILURES_LEFT.set(2);
        write(false);
        await().atMost(PATIENCE).until(() -> effects() == 1);
        assertThat(ExampleApplication.CALLS).hasValue(3);
    }

    @Test
    void after_the_last_try_an_event_is_parked_and_a_replay_has_one_effect() {
        ExampleApplication.FAILURES_LEFT.set(3);
        write(false);
        await().atMost(PATIENCE).until(() -> parked.list().size() == 1);
        assertThat(ExampleApplication.CALLS).hasValue(3);
        assertThat(parked.list().getFirst().failures()).isEqualTo(3);
        assertThat(parked.list().getFirst().why()).isEqualTo("IllegalStateException");

        assertThat(parked.replayAll()).isOne();
        assertThat(parked.replayAll()).isZero();
        await().atMost(PATIENCE).until(() -> effects() == 1);
    }

    @Test
    void poison_is_parked_at_once_and_its_neighbours_pass() {
        write(true);
        write(false);
        await().atMost(PATIENCE).until(() -> effects() == 1 && parked.list().size() == 1);
        String poison = parked.list().getFirst().id();
        assertThat(parked.discard(poison, "a test", "operator")).isTrue();
        assertThat(parked.list()).isEmpty();
    }

    @Test
    void rubbish_in_the_queue_is_parked_and_stops_nobody() {
        template.convertAndSend("brum.events", "brum.example.note-written.v1", "not an event");
        write(false);
        await().atMost(PATIENCE).until(() -> effects() == 1 && parked.list().size() == 1);
        assertThat(parked.replay("nothing-with-this-id")).isZero();
        template.execute(channel -> channel.queuePurge("example.from.example.parked"));
    }

    @Test
    void a_binding_that_somebody_deleted_is_mended() {
        admin.removeBinding(new Binding(
                "example.from.example",
                Binding.DestinationType.QUEUE,
                "brum.events",
                "brum.example.note-changed.v1",
                null));
        admin.initialize(); // what the service does every half minute
        String id = write(false);
        notes.update(
                id, 1, Updates.set("text", "b"), List.of(new OutgoingEvent("note-changed.v1", new Document("id", id))));
        await().atMost(PATIENCE).until(() -> effects() == 2);
    }

    @Test
    void events_that_come_together_are_handled_together_and_poison_among_them_is_parked_alone() {
        database.getCollection("effects").drop();
        ExampleApplication.TOGETHER.clear();
        for (int i = 1; i <= 60; i++) {
            template.send("brum.events", "brum.neighbour.note-seen.v1", seen("seen-" + i, i == 3));
        }

        await().atMost(PATIENCE).until(() -> effects() == 59 && parked.list().size() == 1);
        assertThat(parked.list().getFirst().id()).isEqualTo("seen-3");
        assertThat(ExampleApplication.TOGETHER).anyMatch(size -> size > 1);
        assertThat(parked.discard("seen-3", "a test", "operator")).isTrue();
    }

    private static Message seen(String id, boolean poison) {
        return MessageBuilder.withBody("""
                        {"specversion": "1.0", "id": "%s", "source": "/services/neighbour", "subject": "note",
                         "type": "brum.neighbour.note-seen.v1", "time": "2026-11-30T12:00:00Z", "sequence": "1",
                         "data": {"poison": %s}}""".formatted(id, poison).getBytes(StandardCharsets.UTF_8))
                .setContentType("application/cloudevents+json")
                .setMessageId(id)
                .build();
    }

    private String write(boolean poison) {
        database.getCollection("effects").drop();
        String id = UUID.randomUUID().toString();
        notes.insert(
                ExampleApplication.note(id, "a"),
                List.of(new OutgoingEvent("note-written.v1", new Document("id", id).append("poison", poison))));
        return id;
    }

    private long effects() {
        return database.getCollection("effects").countDocuments();
    }
}
