package uk.brum.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestServers;

/** The pitfalls of an outbox, each against the real MongoDB and RabbitMQ. */
class OutboxRelayTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Broker broker = new Broker(TestServers.rabbitUri(), TestServers.freshName("outbox"));
    private Workbench bench = new Workbench(TestServers.freshDatabase("outbox"), broker);

    @BeforeEach
    void empty() {
        bench = new Workbench(TestServers.freshDatabase("outbox"), broker);
    }

    @AfterEach
    void close() {
        bench.database.drop();
        broker.close();
    }

    @ParameterizedTest
    @EnumSource(Workbench.Step.class)
    void a_relay_that_dies_at_any_step_loses_nothing_and_tells_nothing_twice_under_another_id(Workbench.Step step) {
        AggregateStore store = bench.store();
        List<String> ids = List.of(bench.create(store, 3), bench.create(store, 3), bench.create(store, 3));
        OutboxRelay dying = bench.dyingRelay(step, SHORT);
        dying.start();
        await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> claimed(step) || step == Workbench.Step.BEFORE_CLAIM);
        dying.stop();

        List<JsonNode> heard = relayUntilQuiet();
        for (String id : ids) {
            assertThat(distinctSequences(heard, id)).containsExactly(1L, 2L, 3L);
        }
        assertThat(heard.stream().map(event -> event.path("id").asString()).distinct())
                .hasSize(9);
    }

    @Test
    void hundreds_that_are_put_off_do_not_stand_in_the_way_of_a_newer_one_and_are_all_counted() {
        AggregateStore store = bench.store();
        for (int i = 0; i < 150; i++) {
            bench.create(store, 1);
        }
        Document later = new Document("until", Date.from(Instant.now().plus(Duration.ofHours(1))));
        bench.database
                .getCollection("things")
                .updateMany(new Document(), Updates.set("relay", later.append("fence", 1L)));
        String newer = bench.create(store, 1);

        OutboxRelay relay = bench.relay(SHORT);
        relay.start();
        await().atMost(PATIENCE).until(() -> bench.pendingOf(newer).isEmpty());
        await().atMost(PATIENCE).until(() -> bench.health.pendingAggregates() == 150);
        relay.stop();

        assertThat(broker.drain()).hasSize(1);
    }

    @RepeatedTest(3)
    void two_relays_keep_the_order_of_every_aggregate() throws Exception {
        AggregateStore store = bench.store();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(bench.create(store, 1));
        }
        OutboxRelay one = bench.relay(SHORT);
        OutboxRelay two = bench.relay(SHORT);
        one.start();
        two.start();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String id : ids) {
                writers.execute(() -> change(store, id, 10));
            }
        }
        List<JsonNode> heard = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            heard.addAll(broker.drain());
            return bench.withPending() == 0;
        });
        one.stop();
        two.stop();
        heard.addAll(broker.drain());
        for (String id : ids) {
            assertThat(distinctSequences(heard, id))
                    .as("first deliveries of %s", id)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        }
    }

    @Test
    void a_lease_that_passed_to_another_relay_can_no_longer_clear() {
        AggregateStore store = bench.store();
        String id = bench.create(store, 1);
        Lease first = claim(store, id, Duration.ofMillis(-1));
        Lease second = claim(store, id, SHORT);
        String event = first.pending().getFirst().getString("id");
        assertThat(settle(store, first, event)).isFalse();
        assertThat(bench.pendingOf(id)).hasSize(1);
        assertThat(settle(store, second, event)).isTrue();
        assertThat(bench.withPending()).isZero();
    }

    @Test
    void an_event_added_while_others_are_published_stays_pending() {
        AggregateStore store = bench.store();
        String id = bench.create(store, 1);
        Lease lease = claim(store, id, SHORT);
        change(store, id, 1);
        assertThat(settle(store, lease, lease.pending().getFirst().getString("id")))
                .isTrue();
        assertThat(bench.pendingOf(id))
                .extracting(event -> event.getLong("seq"))
                .containsExactly(2L);
        assertThat(bench.withPending()).isOne();
    }

    @Test
    void publishing_does_not_change_the_version_that_people_decide_on() {
        AggregateStore store = bench.store();
        String id = bench.create(store, 2);
        relayUntilQuiet();
        assertThat(store.find(id).orElseThrow().getLong("ver")).isEqualTo(1L);
        assertThat(store.update(id, 1, Updates.set("a", 1), List.of())).isTrue();
    }

    @Test
    void an_event_without_a_queue_stays_pending_is_alarmed_and_arrives_after_the_repair() {
        broker.removeBinding();
        String id = bench.create(bench.store(), 1);
        OutboxRelay relay = bench.relay(SHORT);
        relay.start();
        await().atMost(PATIENCE).until(() -> bench.health.unheardEvent().equals("thing-made.v1"));
        assertThat(bench.pendingOf(id)).hasSize(1);
        broker.declare();
        await().atMost(PATIENCE).until(() -> bench.withPending() == 0);
        relay.stop();
        assertThat(broker.drain()).hasSize(1);
        assertThat(bench.health.unheardEvent()).isEmpty();
    }

    @Test
    void an_event_that_cannot_be_written_waits_alone() {
        AggregateStore store = bench.store();
        String broken = bench.create(store, 1);
        bench.database.getCollection("things").updateOne(Filters.eq("_id", broken), Updates.unset("outbox.0.at"));
        String whole = bench.create(store, 1);
        OutboxRelay relay = bench.relay(SHORT);
        relay.start();
        await().atMost(PATIENCE).until(() -> bench.pendingOf(whole).isEmpty());
        relay.stop();
        assertThat(bench.pendingOf(broken)).hasSize(1);
    }

    @Test
    void an_event_that_nobody_needs_to_hear_yet_does_not_wait_for_a_queue() {
        broker.removeBinding();
        bench.store()
                .insert(
                        new Document("_id", "a"),
                        List.of(OutgoingEvent.forWhoeverListens("thing-seen.v1", new Document())));
        OutboxRelay relay = bench.relay(SHORT);
        relay.start();
        await().atMost(PATIENCE).until(() -> bench.withPending() == 0);
        relay.stop();
    }

    @Test
    void events_that_a_purged_broker_lost_are_published_again_from_the_feed_under_their_old_ids() {
        bench.create(bench.store(), 3);
        List<JsonNode> first = relayUntilQuiet();
        PublishedFeed feed = new PublishedFeed(bench.database, new Publication(broker.template()), Clock.systemUTC());
        List<PublishedFeed.Entry> entries =
                feed.since(Clock.systemUTC().instant().minusSeconds(60), 100);
        assertThat(feed.publishAgain(entries)).isEqualTo(3);
        assertThat(broker.drain()).containsExactlyElementsOf(first);
    }

    private static Lease claim(AggregateStore store, String id, Duration length) {
        return Lease.claim(store.collection(), List.of(id), length, Clock.systemUTC())
                .getFirst();
    }

    private static boolean settle(AggregateStore store, Lease lease, String event) {
        return store.collection()
                        .bulkWrite(List.of(lease.settle(List.of(event), null)))
                        .getModifiedCount()
                == 1;
    }

    private List<JsonNode> relayUntilQuiet() {
        OutboxRelay relay = bench.relay(SHORT);
        relay.start();
        await().atMost(PATIENCE).until(() -> bench.withPending() == 0);
        relay.stop();
        return broker.drain();
    }

    private boolean claimed(Workbench.Step step) {
        boolean published = step.compareTo(Workbench.Step.BEFORE_CLEAR) < 0;
        return bench.database.getCollection("things").countDocuments(new Document("relay.fence", 1L)) > 0
                || !published && bench.withPending() == 0;
    }

    private static void change(AggregateStore store, String id, int times) {
        for (int done = 0; done < times; ) {
            long version = store.find(id).orElseThrow().getLong("ver");
            boolean changed = store.update(
                    id,
                    version,
                    Updates.inc("changes", 1),
                    List.of(new OutgoingEvent("thing-changed.v1", new Document("n", done))));
            done += changed ? 1 : 0;
        }
    }

    private static List<Long> distinctSequences(List<JsonNode> heard, String subject) {
        Map<String, LinkedHashSet<Long>> bySubject = new HashMap<>();
        heard.forEach(event -> bySubject
                .computeIfAbsent(event.path("subject").asString(), key -> new LinkedHashSet<>())
                .add(Long.valueOf(event.path("sequence").asString())));
        return List.copyOf(bySubject.getOrDefault(subject, new LinkedHashSet<>()));
    }
}
