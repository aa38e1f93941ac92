package uk.brum.starter.outbox;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishing with everything that makes it certain: mandatory, confirmed, not returned. */
public final class Publication {

    /** What the broker said. */
    public enum Outcome {
        /** On the broker's disk, in at least one queue. */
        HEARD,
        /** Confirmed, but no queue is bound for it: the broker dropped it. */
        UNHEARD,
        /** Not confirmed: unreachable, refused or silent for five seconds. */
        UNCERTAIN
    }

    private static final long CONFIRM = TimeUnit.SECONDS.toNanos(5);

    private final RabbitTemplate template;

    public Publication(RabbitTemplate template) {
        this.template = template;
    }

    /** Publishes and waits for the broker's word, at most five seconds. */
    public Outcome publish(String exchange, String routingKey, Message message) {
        try {
            return send(exchange, routingKey, message).outcome();
        } catch (AmqpException e) {
            return Outcome.UNCERTAIN;
        }
    }

    /**
     * Sends without waiting, so that many can be on their way at once.
     *
     * @throws AmqpException when the broker cannot be reached
     */
    Sent send(String exchange, String routingKey, Message message) {
        CorrelationData correlation = new CorrelationData(UUID.randomUUID().toString());
        template.send(exchange, routingKey, message, correlation);
        return new Sent(correlation, System.nanoTime() + CONFIRM);
    }

    /** One that is on its way. */
    record Sent(CorrelationData correlation, long deadline) {

        /** Waits for the broker's word, at most until five seconds after it was sent. */
        Outcome outcome() {
            try {
                long left = Math.max(0, deadline - System.nanoTime());
                // an unroutable message is confirmed too; its return always comes before the confirm
                boolean confirmed =
                        correlation.getFuture().get(left, TimeUnit.NANOSECONDS).ack();
                if (!confirmed) {
                    return Outcome.UNCERTAIN;
                }
                return correlation.getReturned() == null ? Outcome.HEARD : Outcome.UNHEARD;
            } catch (ExecutionException | TimeoutException e) {
                return Outcome.UNCERTAIN;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Outcome.UNCERTAIN;
            }
        }
    }
}
