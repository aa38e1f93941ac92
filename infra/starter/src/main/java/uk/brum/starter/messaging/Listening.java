package uk.brum.starter.messaging;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and stops the listeners, and declares queues and bindings again every half minute: a binding that somebody
 * deleted is mended before anything that waits for it grows old.
 */
final class Listening implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listening.class);
    private static final long MEND_SECONDS = 30;

    private final List<ListenerContainer> containers;
    private final AmqpAdmin admin;
    private volatile ScheduledExecutorService mending = Executors.newScheduledThreadPool(0);
    private volatile boolean running;

    Listening(List<ListenerContainer> containers, AmqpAdmin admin) {
        this.containers = containers;
        this.admin = admin;
    }

    @Override
    public void start() {
        containers.forEach(container -> {
            container.afterPropertiesSet();
            container.start();
        });
        mending = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("topology-mending").daemon(true).factory());
        mending.scheduleWithFixedDelay(this::mend, MEND_SECONDS, MEND_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    void mend() {
        try {
            admin.initialize();
        } catch (AmqpException e) {
            log.debug("The broker is away; queues are declared when it is back", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        mending.shutdownNow();
        containers.forEach(ListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
