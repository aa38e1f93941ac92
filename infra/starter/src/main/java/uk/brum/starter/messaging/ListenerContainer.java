package uk.brum.starter.messaging;

import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** One subscription's consumers; keeps trying while the broker or the queue is away, and never stops the service. */
final class ListenerContainer extends SimpleMessageListenerContainer {

    private static final int CONSUMERS = 2;
    private static final int PREFETCH = 20;
    private static final long TRY_AGAIN_MILLIS = 2_000;

    ListenerContainer(ConnectionFactory connections, AmqpAdmin admin, String queue, EventListener listener) {
        super(connections);
        setQueueNames(queue);
        setMessageListener(listener);
        setAcknowledgeMode(AcknowledgeMode.MANUAL);
        setConcurrentConsumers(CONSUMERS);
        setPrefetchCount(PREFETCH);
        setMissingQueuesFatal(false);
        setAmqpAdmin(admin);
        setRecoveryInterval(TRY_AGAIN_MILLIS);
        setFailedDeclarationRetryInterval(TRY_AGAIN_MILLIS);
    }
}
