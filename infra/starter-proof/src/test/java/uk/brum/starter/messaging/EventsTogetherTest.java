package uk.brum.starter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.outbox.Publication;
import uk.brum.testing.TestServers;

/** Events that are handled together, by listeners that die at each step, against the real broker and database. */
class EventsTogetherTest {

    private static final String TYPE = "brum.neighbour.note-seen.v1";

    /** Thrown where a process would have died: nothing after it runs, nothing before it is undone. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final String consumer = TestServers.freshName("together");
    private final MongoCollection<Document> effects =
            TestServers.freshDatabase("together").getCollection("effects");
    private final List<Integer> together = new ArrayList<>();
    private Connection connection;
    private Channel channel;
    private CachingConnectionFactory connections;

    @BeforeEach
    void fiveAreWaiting() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(TestServers.rabbitUri());
        connection = factory.newConnection();
        connections = new CachingConnectionFactory(factory);
        connections.setPublisherConfirmType(CachingConnectionFactory.ConfirmType.CORRELATED);
        connections.setPublisherReturns(true);
        channel = connection.createChannel();
        channel.exchangeDeclare(consumer + ".retry", "direct", true, false, Map.of());
        for (String queue : List.of(queue(), Topology.parkingQueue(queue()))) {
            channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
            channel.queueBind(queue, consumer + ".retry", queue);
        }
        for (int i = 1; i <= 5; i++) {
            channel.basicPublish("", queue(), properties(i), event(i));
        }
    }

    @AfterEach
    void removeThem() throws Exception {
        channel = connection.createChannel();
        channel.queueDelete(queue());
        channel.queueDelete(Topology.parkingQueue(queue()));
        channel.exchangeDelete(consumer + ".retry");
        connections.destroy();
        connection.close();
        effects.drop();
    }

    @Test
    void a_poisoned_third_is_parked_alone_and_its_neighbours_have_their_effects() throws Exception {
        listener(event -> event.id().equals("event-3")).onMessageBatch(taken(5), channel);

        assertThat(heard()).containsExactly("event-1", "event-2", "event-4", "event-5");
        assertThat(together).containsExactly(5, 1, 1, 1, 1, 1);
        assertThat(new String(
                        Awaitility.await()
                                .until(
                                        () -> channel.basicGet(Topology.parkingQueue(queue()), true),
                                        found -> found != null)
                                .getBody(),
                        StandardCharsets.UTF_8))
                .contains("event-3");
        assertNothingIsLeft();
    }

    @Test
    void killed_after_the_write_and_before_the_acknowledgement_nothing_happens_twice() throws Exception {
        List<Message> messages = taken(5);
        assertThatThrownBy(() -> listener(_ -> false).onMessageBatch(messages, dyingAtAcknowledgement(channel)))
                .isInstanceOf(Died.class);
        assertThat(heard()).hasSize(5);
        channel.abort();

        channel = connection.createChannel();
        listener(_ -> false).onMessageBatch(taken(5), channel);

        assertThat(heard()).containsExactly("event-1", "event-2", "event-3", "event-4", "event-5");
        assertThat(effects.distinct("heard", Integer.class)).containsExactly(2);
        assertNothingIsLeft();
    }

    @Test
    void killed_before_the_write_is_over_nothing_is_lost() throws Exception {
        EventListener dying = listener(event -> {
            if (event.id().equals("event-4")) {
                throw new Died();
            }
            return false;
        });
        List<Message> messages = taken(5);
        assertThatThrownBy(() -> dying.onMessageBatch(messages, channel)).isInstanceOf(Died.class);
        assertThat(heard()).hasSize(3);
        channel.abort();

        channel = connection.createChannel();
        listener(_ -> false).onMessageBatch(taken(5), channel);

        assertThat(heard()).containsExactly("event-1", "event-2", "event-3", "event-4", "event-5");
        assertNothingIsLeft();
    }

    @Test
    void what_can_neither_be_handled_nor_moved_stays_and_the_others_are_done() throws Exception {
        channel.queueDelete(Topology.parkingQueue(queue()));
        listener(event -> event.id().equals("event-5")).onMessageBatch(taken(5), channel);

        assertThat(heard()).hasSize(4);
        assertThat(taken(1).getFirst().getMessageProperties().getMessageId()).isEqualTo("event-5");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws Exception {
        assertThat(channel.basicGet(queue(), false)).isNull();
        channel.close(); // a wrong acknowledgement would have closed it
    }

    private EventListener listener(Predicate<Event> poisoned) {
        Consumer<List<Event>> handler = events -> {
            together.add(events.size());
            for (Event event : events) {
                if (poisoned.test(event)) {
                    throw new UnprocessableEvent("No retry can help");
                }
                effects.updateOne(
                        Filters.eq("_id", event.id()), Updates.inc("heard", 1), new UpdateOptions().upsert(true));
            }
        };
        RabbitTemplate template = new RabbitTemplate(connections);
        template.setMandatory(true);
        return new EventListener(
                new EventHandling(
                        Subscription.from("neighbour").onAll(handler, "note-seen.v1"),
                        consumer,
                        RetryPlan.STANDARD,
                        new Publication(template),
                        JsonMapper.shared()),
                () -> {});
    }

    private List<Message> taken(int number) throws Exception {
        List<Message> taken = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            GetResponse got = Awaitility.await()
                    .atMost(20, TimeUnit.SECONDS)
                    .until(() -> channel.basicGet(queue(), false), found -> found != null);
            taken.add(new Message(
                    got.getBody(),
                    new DefaultMessagePropertiesConverter()
                            .toMessageProperties(got.getProps(), got.getEnvelope(), "UTF-8")));
        }
        return taken;
    }

    private List<String> heard() {
        return effects.find()
                .sort(new Document("_id", 1))
                .map(effect -> effect.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Channel dyingAtAcknowledgement(Channel real) {
        return (Channel) Proxy.newProxyInstance(
                Channel.class.getClassLoader(), new Class<?>[] {Channel.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("basicAck")) {
                        throw new Died();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private String queue() {
        return consumer + ".from.neighbour";
    }

    private static AMQP.BasicProperties properties(int number) {
        return new AMQP.BasicProperties.Builder()
                .messageId("event-" + number)
                .deliveryMode(2)
                .build();
    }

    private static byte[] event(int number) {
        return """
                {"specversion": "1.0", "id": "event-%d", "source": "/services/neighbour", "type": "%s", "subject": "note",
                 "time": "2026-11-30T12:00:00Z", "sequence": "%d", "data": {}}""".formatted(number, TYPE, number).getBytes(StandardCharsets.UTF_8);
    }
}
