package uk.brum.starter.messaging;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.starter.outbox.Publication;

/**
 * Handles one subscription's deliveries. A message is acknowledged only after its handler returned, or after the broker
 * confirmed its copy in a delay or parking queue; so at any crash it is still somewhere.
 */
final class EventListener implements ChannelAwareMessageListener {

    static final String FAILURES = "x-brum-failures";
    static final String WHY = "x-brum-why";
    private static final Logger log = LoggerFactory.getLogger(EventListener.class);

    private final Subscription subscription;
    private final String queue;
    private final String retryExchange;
    private final RetryPlan plan;
    private final Publication publication;
    private final JsonMapper json;
    private final Runnable giveWay;

    EventListener(
            Subscription subscription,
            String consumer,
            RetryPlan plan,
            Publication publication,
            JsonMapper json,
            Runnable giveWay) {
        this.giveWay = giveWay;
        this.subscription = subscription;
        this.queue = subscription.queue(consumer);
        this.retryExchange = new Topology(consumer, plan).retryExchange();
        this.plan = plan;
        this.publication = publication;
        this.json = json;
    }

    @Override
    public void onMessage(Message message, @Nullable Channel channel) throws IOException {
        long tag = message.getMessageProperties().getDeliveryTag();
        boolean done;
        giveWay.run();
        try (MDC.MDCCloseable ignored =
                MDC.putCloseable("eventId", message.getMessageProperties().getMessageId())) {
            done = handle(message);
        }
        if (channel == null) {
            throw new IllegalStateException("A listener without a channel cannot acknowledge");
        }
        if (done) {
            channel.basicAck(tag, false);
        } else {
            channel.basicNack(tag, false, true); // not moved, so it stays here; the delivery limit bounds this
        }
    }

    private boolean handle(Message message) {
        try {
            Event event = Event.read(message.getBody(), json);
            var handler = subscription.handlers().get(event.type());
            if (handler == null) {
                throw new UnprocessableEvent("Nobody here handles " + event.type());
            }
            handler.accept(event);
            return true;
        } catch (UnprocessableEvent e) {
            log.error("Parked at once: {}", e.getMessage());
            return move(message, Topology.parkingQueue(queue), failures(message) + 1, e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            int failures = failures(message) + 1;
            Optional<Duration> delay = plan.after(failures);
            log.warn(
                    "Failed {} times, {}: {}",
                    failures,
                    delay.map(wait -> "again in " + wait.toSeconds() + " s").orElse("parked"),
                    e.toString());
            String target =
                    delay.map(wait -> Topology.delayQueue(queue, wait)).orElseGet(() -> Topology.parkingQueue(queue));
            return move(message, target, failures, e);
        }
    }

    private boolean move(Message message, String target, int failures, Throwable why) {
        Message copy = MessageBuilder.fromClonedMessage(message)
                .setHeader(FAILURES, failures)
                .setHeader(WHY, why.getClass().getSimpleName())
                .removeHeader("x-death")
                .build();
        return publication.publish(retryExchange, target, copy) == Publication.Outcome.HEARD;
    }

    private static int failures(Message message) {
        return message.getMessageProperties().getHeader(FAILURES) instanceof Number number ? number.intValue() : 0;
    }
}
