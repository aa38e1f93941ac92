package uk.brum.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears every event on the exchange, so that a test can ask what was published; and empties the service's queues before
 * it starts, since they outlive earlier tests.
 */
public final class PublishedEventsProbe implements SmartLifecycle {

    private final ObjectProvider<AmqpAdmin> admin;
    private final ObjectProvider<RabbitTemplate> template;
    private final ObjectProvider<Declarables> declared;
    private final Map<String, JsonNode> heard = new LinkedHashMap<>();
    private final String queue = TestServers.freshName("probe");
    private boolean running;

    public PublishedEventsProbe(
            ObjectProvider<AmqpAdmin> admin,
            ObjectProvider<RabbitTemplate> template,
            ObjectProvider<Declarables> declared) {
        this.admin = admin;
        this.template = template;
        this.declared = declared;
    }

    /**
     * The events of this type (whole type, for example {@code brum.accounts.account-opened.v1}) heard so far. One that
     * was published more than once, as happens when the broker's word comes late, is one, as it is for all who hear it.
     */
    public synchronized List<JsonNode> published(String type) {
        RabbitTemplate rabbit = template.getObject();
        for (Message next = rabbit.receive(queue); next != null; next = rabbit.receive(queue)) {
            if (next.getMessageProperties().getContentType().endsWith("json")) {
                JsonNode event = JsonMapper.shared().readTree(new String(next.getBody(), StandardCharsets.UTF_8));
                heard.putIfAbsent(event.path("id").asString(), event);
            }
        }
        return heard.values().stream()
                .filter(event -> type.equals(event.path("type").asString("")))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        AmqpAdmin broker = admin.getIfAvailable();
        if (broker == null) {
            return;
        }
        TopicExchange exchange = new TopicExchange("brum.events", true, false);
        Queue probe = QueueBuilder.durable(queue).expires(600_000).build();
        broker.declareExchange(exchange);
        broker.declareQueue(probe);
        broker.declareBinding(BindingBuilder.bind(probe).to(exchange).with("brum.#"));
        broker.initialize();
        declared.stream()
                .flatMap(all -> all.getDeclarablesByType(Queue.class).stream())
                .forEach(own -> broker.purgeQueue(own.getName(), false));
    }

    @Override
    public void stop() {
        running = false;
        AmqpAdmin broker = admin.getIfAvailable();
        if (broker != null) {
            broker.deleteQueue(queue);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the relay and the listeners. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
