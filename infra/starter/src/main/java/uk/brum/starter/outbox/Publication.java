package uk.brum.starter.outbox;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** One publish with everything that makes it certain: mandatory, confirmed, not returned. */
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

    private static final long CONFIRM_SECONDS = 5;

    private final RabbitTemplate template;

    public Publication(RabbitTemplate template) {
        this.template = template;
    }

    /** Publishes and waits for the broker's word, at most five seconds. */
    public Outcome publish(String exchange, String routingKey, Message message) {
        CorrelationData correlation = new CorrelationData(UUID.randomUUID().toString());
        try {
            template.send(exchange, routingKey, message, correlation);
            // an unroutable message is confirmed too; its return always comes before the confirm
            boolean confirmed = correlation
                    .getFuture()
                    .get(CONFIRM_SECONDS, TimeUnit.SECONDS)
                    .ack();
            if (!confirmed) {
                return Outcome.UNCERTAIN;
            }
            return correlation.getReturned() == null ? Outcome.HEARD : Outcome.UNHEARD;
        } catch (AmqpException | ExecutionException | TimeoutException e) {
            return Outcome.UNCERTAIN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.UNCERTAIN;
        }
    }
}
