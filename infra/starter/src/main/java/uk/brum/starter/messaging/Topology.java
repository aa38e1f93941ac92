package uk.brum.starter.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;

/**
 * The queues of one consumer: a quorum queue per producer, a delay queue per retry delay, a parking queue. Everything is
 * named {@code <consumer>.…}, which is all that the consumer's broker user may configure.
 */
final class Topology {

    /** Deliveries without any word from the consumer (it crashed) before the broker itself parks the message. */
    private static final int DELIVERY_LIMIT = 20;

    private final String consumer;
    private final RetryPlan plan;

    Topology(String consumer, RetryPlan plan) {
        this.consumer = consumer;
        this.plan = plan;
    }

    /** The consumer's own direct exchange, through which retries come back and failures are parked. */
    String retryExchange() {
        return consumer + ".retry";
    }

    static String delayQueue(String queue, Duration delay) {
        return queue + ".retry-" + delay.toSeconds() + "s";
    }

    static String parkingQueue(String queue) {
        return queue + ".parked";
    }

    List<Declarable> declarables(List<Subscription> subscriptions) {
        List<Declarable> all = new ArrayList<>();
        TopicExchange events = new TopicExchange(EventExchange.NAME, true, false);
        DirectExchange retry = new DirectExchange(retryExchange(), true, false);
        all.add(events);
        all.add(retry);
        for (Subscription subscription : subscriptions) {
            String name = subscription.queue(consumer);
            Queue queue = QueueBuilder.durable(name)
                    .quorum()
                    .deliveryLimit(DELIVERY_LIMIT)
                    .deadLetterExchange(retryExchange())
                    .deadLetterRoutingKey(parkingQueue(name))
                    .withArgument("x-dead-letter-strategy", "at-least-once")
                    .overflow(QueueBuilder.Overflow.rejectPublish)
                    .build();
            all.add(queue);
            all.add(BindingBuilder.bind(queue).to(retry).with(name));
            for (String type : subscription.handlers().keySet()) {
                all.add(BindingBuilder.bind(queue).to(events).with(type));
            }
            plan.delays().stream().distinct().forEach(delay -> addTo(all, retry, delayQueue(name, delay), delay, name));
            Queue parking = QueueBuilder.durable(parkingQueue(name)).quorum().build();
            all.add(parking);
            all.add(BindingBuilder.bind(parking).to(retry).with(parkingQueue(name)));
        }
        return all;
    }

    private void addTo(List<Declarable> all, DirectExchange retry, String name, Duration delay, String backTo) {
        Queue waiting = QueueBuilder.durable(name)
                .ttl(Math.toIntExact(delay.toMillis()))
                .deadLetterExchange(retryExchange())
                .deadLetterRoutingKey(backTo)
                .build();
        Binding binding = BindingBuilder.bind(waiting).to(retry).with(name);
        all.add(waiting);
        all.add(binding);
    }
}
