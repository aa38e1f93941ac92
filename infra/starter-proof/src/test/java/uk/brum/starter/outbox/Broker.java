package uk.brum.starter.outbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real broker with one queue that hears the events of one invented service. */
final class Broker implements AutoCloseable {

    private static final TopicExchange EXCHANGE = new TopicExchange("brum.events", true, false);

    private final String service;
    private final CachingConnectionFactory connections = new CachingConnectionFactory();
    private final RabbitAdmin admin;
    private final Queue queue;
    private final Binding binding;

    Broker(String uri, String service) {
        this.service = service;
        connections.setUri(URI.create(uri));
        connections.setPublisherConfirmType(ConfirmType.CORRELATED);
        connections.setPublisherReturns(true);
        admin = new RabbitAdmin(connections);
        queue = QueueBuilder.durable("heard-" + service).build();
        binding = BindingBuilder.bind(queue).to(EXCHANGE).with("brum." + service + ".#");
        declare();
    }

    void declare() {
        admin.declareExchange(EXCHANGE);
        admin.declareQueue(queue);
        admin.declareBinding(binding);
    }

    void removeBinding() {
        admin.removeBinding(binding);
    }

    RabbitTemplate template() {
        RabbitTemplate template = new RabbitTemplate(connections);
        template.setMandatory(true);
        return template;
    }

    CachingConnectionFactory connections() {
        return connections;
    }

    String service() {
        return service;
    }

    /** Everything that has arrived since the last call. */
    List<JsonNode> drain() {
        List<JsonNode> events = new ArrayList<>();
        RabbitTemplate template = template();
        for (Message next = template.receive(queue.getName()); next != null; next = template.receive(queue.getName())) {
            events.add(JsonMapper.shared().readTree(new String(next.getBody(), StandardCharsets.UTF_8)));
        }
        return events;
    }

    @Override
    public void close() {
        admin.deleteQueue(queue.getName());
        connections.destroy();
    }
}
