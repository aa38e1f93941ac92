package uk.brum.starter.messaging;

import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;

/** One subscription's consumers; keeps trying while the broker or the queue is away, and never stops the service. */
final class ListenerContainer extends SimpleMessageListenerContainer {

    private static final int CONSUMERS = 2;
    private static final int PREFETCH = 20;
    private static final int MOST_TOGETHER = 100;
    /** What was published together arrives within a few milliseconds. */
    private static final long NEXT_WITHIN_MILLIS = 50;

    private static final long LONGEST_GATHERING_MILLIS = 150;
    private static final long TRY_AGAIN_MILLIS = 2_000;

    /** @param gathers whether the listener takes what has come together at once */
    ListenerContainer(
            ConnectionFactory connections, AmqpAdmin admin, String queue, EventListener listener, boolean gathers) {
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
        if (gathers) {
            gather();
        }
    }

    /** One consumer, since two would share what comes together; the next batch arrives while this one is handled. */
    private void gather() {
        setConsumerBatchEnabled(true);
        setConcurrentConsumers(1);
        setBatchSize(MOST_TOGETHER);
        setPrefetchCount(2 * MOST_TOGETHER);
        setReceiveTimeout(NEXT_WITHIN_MILLIS);
        setBatchReceiveTimeout(LONGEST_GATHERING_MILLIS);
    }
}
