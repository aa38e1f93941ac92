package uk.brum.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.problem.ProblemException;
import uk.brum.testing.TestServers;

/** State, event, key and reply are one write. */
class AggregateStoreTest {

    private final MongoDatabase database = TestServers.freshDatabase("store");
    private final AggregateStore store = newStore();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void ten_requests_with_one_key_make_one_thing_and_get_one_answer() throws Exception {
        Idempotency key = new Idempotency("person-1:key", "hash");
        List<Callable<IdempotentReply>> requests = IntStream.range(0, 10)
                .<Callable<IdempotentReply>>mapToObj(n -> () -> create(key).reply())
                .toList();
        List<IdempotentReply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<IdempotentReply> reply : threads.invokeAll(requests)) {
                replies.add(reply.get());
            }
        }
        assertThat(replies.stream().distinct()).hasSize(1);
        assertThat(store.collection().countDocuments()).isOne();
    }

    @Test
    void a_change_by_who_has_read_everything_numbers_its_events_on_and_refuses_what_is_stale_or_too_much() {
        OutgoingEvent event = OutgoingEvent.forWhoeverListens("thing-changed.v1", new Document());
        store.insert(new Document("_id", "read-whole"), List.of(event));

        assertThat(store.update("read-whole", 1, 1, Updates.set("state", "a"), List.of(event, event)))
                .isTrue();
        assertThat(store.update("read-whole", 1, 1, Updates.set("state", "b"), List.of(event)))
                .isFalse();
        Document stored = store.find("read-whole").orElseThrow();
        assertThat(stored.getString("state")).isEqualTo("a");
        assertThat(stored.getLong("seq")).isEqualTo(3);
        assertThat(stored.getList("outbox", Document.class))
                .extracting(waiting -> waiting.getLong("seq"))
                .containsExactly(1L, 2L, 3L);

        List<OutgoingEvent> many = java.util.Collections.nCopies(AggregateStore.MOST_PENDING - 2, event);
        assertThatThrownBy(() -> store.update("read-whole", 2, 3, Updates.set("state", "c"), many))
                .isInstanceOf(OutboxFull.class);
    }

    @Test
    void the_first_answer_is_given_again_to_the_byte_even_after_the_thing_has_changed() {
        Idempotency key = new Idempotency("person-1:key", "hash");
        Creation first = create(key);
        String id = ((Creation.Inserted) first).document().getString("_id");
        store.update(id, 1, Updates.set("state", "closed"), List.of());
        assertThat(create(key)).isEqualTo(new Creation.Replayed(first.reply()));
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        create(new Idempotency("person-1:key", "hash"));
        assertThatThrownBy(() -> create(new Idempotency("person-1:key", "other")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status().value()).isEqualTo(422));
    }

    @Test
    void two_people_may_use_the_same_key() {
        create(new Idempotency("person-1:key", "hash"));
        assertThat(create(new Idempotency("person-2:key", "hash"))).isInstanceOf(Creation.Inserted.class);
    }

    @Test
    void a_unique_index_of_the_service_is_named_when_it_refuses() {
        store.collection()
                .createIndex(
                        Indexes.ascending("place"),
                        new IndexOptions().name("oneAPlace").unique(true));
        store.insert(new Document("_id", "a").append("place", 1), List.of());
        assertThatThrownBy(() -> store.insert(new Document("_id", "b").append("place", 1), List.of()))
                .isInstanceOfSatisfying(
                        AlreadyExists.class,
                        refused -> assertThat(refused.index()).isEqualTo("oneAPlace"));
    }

    @Test
    void a_stale_decision_changes_nothing_and_tells_nothing() {
        store.insert(new Document("_id", "a"), List.of(event()));
        assertThat(store.update("a", 1, Updates.set("state", "one"), List.of(event())))
                .isTrue();
        assertThat(store.update("a", 1, Updates.set("state", "two"), List.of(event())))
                .isFalse();
        Document now = store.find("a").orElseThrow();
        assertThat(now.getString("state")).isEqualTo("one");
        assertThat(now.getList("outbox", Document.class)).hasSize(2);
    }

    @Test
    void racing_changes_lose_no_event_and_leave_no_gap() throws Exception {
        store.insert(new Document("_id", "a"), List.of(event()));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> {
                    while (!store.update(
                            "a",
                            store.find("a").orElseThrow().getLong("ver"),
                            Updates.inc("changes", 1),
                            List.of(event()))) {
                        Thread.onSpinWait();
                    }
                });
            }
        }
        Document now = store.find("a").orElseThrow();
        assertThat(now.getLong("ver")).isEqualTo(41);
        assertThat(now.getInteger("changes")).isEqualTo(40);
        assertThat(now.getList("outbox", Document.class).stream().map(event -> event.getLong("seq")))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
    }

    @Test
    void a_full_outbox_refuses_further_changes_and_drops_nothing() {
        store.insert(
                new Document("_id", "a"),
                IntStream.range(0, AggregateStore.MOST_PENDING)
                        .mapToObj(n -> event())
                        .toList());
        assertThatThrownBy(() -> store.update("a", 1, Updates.set("state", "x"), List.of(event())))
                .isInstanceOf(OutboxFull.class);
        Document now = store.find("a").orElseThrow();
        assertThat(now.getList("outbox", Document.class)).hasSize(AggregateStore.MOST_PENDING);
        assertThat(now.getLong("ver")).isOne();
    }

    private Creation create(Idempotency key) {
        String id = UUID.randomUUID().toString();
        return store.insert(
                new Document("_id", id),
                List.of(event()),
                key,
                saved -> new IdempotentReply(201, "/things/" + id, "{\"id\":\"" + id + "\"}"));
    }

    private AggregateStore newStore() {
        AggregateStore made = new AggregateStore(
                database.getCollection("things"), () -> {}, new TraceContext(null), Clock.systemUTC());
        made.createIndexes();
        return made;
    }

    private static OutgoingEvent event() {
        return new OutgoingEvent("thing-changed.v1", new Document("a", 1));
    }
}
