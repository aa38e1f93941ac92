package uk.brum.testing.example;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import uk.brum.starter.messaging.Event;
import uk.brum.starter.messaging.RetryPlan;
import uk.brum.starter.messaging.Subscription;
import uk.brum.starter.messaging.Subscriptions;
import uk.brum.starter.messaging.UnprocessableEvent;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.AggregateStores;

/** Notes that can be written and changed; it hears its own events, as another service would. */
@EnableFeignClients
@SpringBootApplication
public class ExampleApplication {

    /** How often the handler was called, and how often it is still to fail. */
    public static final AtomicInteger CALLS = new AtomicInteger();

    public static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

    /** How many events came at once, each time. */
    public static final List<Integer> TOGETHER = new CopyOnWriteArrayList<>();

    @Bean
    AggregateStore notes(AggregateStores stores) {
        return stores.collection("notes");
    }

    @Bean
    RetryPlan quickRetries() {
        return new RetryPlan(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @Bean
    Subscriptions subscriptions(MongoDatabase database) {
        return Subscriptions.of(
                neighbours(database),
                Subscription.from("example")
                        .on("note-written.v1", event -> {
                            CALLS.incrementAndGet();
                            if (event.data().path("poison").asBoolean(false)) {
                                throw new UnprocessableEvent("No retry can help");
                            }
                            if (FAILURES_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                                throw new IllegalStateException("Not this time");
                            }
                            effect(database, event.id(), event.sequence());
                        })
                        .on("note-changed.v1", event -> effect(database, event.id(), event.sequence())));
    }

    private static Subscription neighbours(MongoDatabase database) {
        return Subscription.from("neighbour")
                .onAll(
                        events -> {
                            TOGETHER.add(events.size());
                            for (Event event : events) {
                                if (event.data().path("poison").asBoolean(false)) {
                                    throw new UnprocessableEvent("No retry can help");
                                }
                                effect(database, event.id(), event.sequence());
                            }
                        },
                        "note-seen.v1");
    }

    /** The event's id is the effect's id: however often it is heard, there is one effect. */
    private static void effect(MongoDatabase database, String eventId, long sequence) {
        database.getCollection("effects")
                .updateOne(
                        Filters.eq("_id", eventId),
                        Updates.combine(Updates.setOnInsert("seq", sequence), Updates.inc("heard", 1)),
                        new UpdateOptions().upsert(true));
    }

    static Document note(String id, String text) {
        return new Document("_id", id).append("text", text);
    }
}
