package uk.brum.starter.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Builds stores and relays over real servers, and relays that die at a chosen step. */
final class Workbench {

    /** Thrown where a process would have died: nothing after it runs, nothing before it is undone. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died(String where) {
            super(where);
        }
    }

    /** The steps at which a relay can die. */
    enum Step {
        BEFORE_CLAIM,
        AFTER_CLAIM,
        BEFORE_PUBLISH,
        AFTER_PUBLISH,
        BEFORE_FEED,
        AFTER_FEED,
        BEFORE_CLEAR,
        AFTER_CLEAR
    }

    final MongoDatabase database;
    final Broker broker;
    final RelayHealth health = new RelayHealth();

    Workbench(MongoDatabase database, Broker broker) {
        this.database = database;
        this.broker = broker;
    }

    AggregateStore store(Runnable wake) {
        AggregateStore store =
                new AggregateStore(database.getCollection("things"), wake, new TraceContext(null), Clock.systemUTC());
        store.createIndexes();
        return store;
    }

    AggregateStore store() {
        return store(() -> {});
    }

    OutboxRelay relay(Duration lease) {
        return relay(lease, broker.template(), database.getCollection("things"), database);
    }

    /** A relay that dies at this step, once and for all. */
    OutboxRelay dyingRelay(Step step, Duration lease) {
        MongoCollection<Document> things =
                dying(database.getCollection("things"), step, "updateMany", Step.BEFORE_CLAIM, Step.AFTER_CLAIM);
        MongoCollection<Document> clearing = dying(things, step, "bulkWrite", Step.BEFORE_CLEAR, Step.AFTER_CLEAR);
        MongoDatabase feedDatabase = (MongoDatabase) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoDatabase.class}, (proxy, method, arguments) -> {
                    Object result = invoke(database, method, arguments);
                    return method.getName().equals("getCollection")
                            ? dying(documents(result), step, "insertMany", Step.BEFORE_FEED, Step.AFTER_FEED)
                            : result;
                });
        RabbitTemplate template = new RabbitTemplate(broker.connections()) {
            @Override
            public void send(
                    @Nullable String exchange, @Nullable String key, Message message, @Nullable CorrelationData data) {
                if (step == Step.BEFORE_PUBLISH) {
                    throw new Died("before publish");
                }
                super.send(exchange, key, message, data);
                if (step == Step.AFTER_PUBLISH) {
                    throw new Died("after publish");
                }
            }
        };
        template.setMandatory(true);
        return relay(lease, template, clearing, feedDatabase);
    }

    private OutboxRelay relay(
            Duration lease, RabbitTemplate template, MongoCollection<Document> things, MongoDatabase feedDatabase) {
        Publication publication = new Publication(template);
        PublishedFeed feed = new PublishedFeed(feedDatabase, publication, Clock.systemUTC());
        CloudEvents events = new CloudEvents(broker.service(), JsonMapper.shared());
        OutboxRelay relay =
                new OutboxRelay(new EventPublisher(publication, events, feed), health, lease, Clock.systemUTC());
        relay.watch(things);
        return relay;
    }

    String create(AggregateStore store, int events) {
        String id = UUID.randomUUID().toString();
        store.insert(
                new Document("_id", id),
                java.util.stream.IntStream.rangeClosed(1, events)
                        .mapToObj(n -> new OutgoingEvent("thing-made.v1", new Document("n", n)))
                        .toList());
        return id;
    }

    long withPending() {
        return database.getCollection("things")
                .countDocuments(new Document("outboxSince", new Document("$exists", true)));
    }

    List<Document> pendingOf(String id) {
        Document thing =
                database.getCollection("things").find(new Document("_id", id)).first();
        return thing == null ? List.of() : thing.getList("outbox", Document.class, List.of());
    }

    @SuppressWarnings("unchecked")
    private static MongoCollection<Document> documents(Object collection) {
        return (MongoCollection<Document>) collection;
    }

    private static MongoCollection<Document> dying(
            MongoCollection<Document> real, Step step, String call, Step before, Step after) {
        return documents(Proxy.newProxyInstance(
                Workbench.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> {
                    boolean here = method.getName().equals(call);
                    if (here && step == before) {
                        throw new Died(before.name());
                    }
                    Object result = invoke(real, method, arguments);
                    if (method.getName().equals("withWriteConcern")) {
                        return dying(documents(result), step, call, before, after);
                    }
                    if (here && step == after) {
                        throw new Died(after.name());
                    }
                    return result;
                }));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
