package uk.brum.starter.outbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.context.SmartLifecycle;

/**
 * Knows whether the broker is there before anybody needs it, so that the first page after it went away already says that
 * the message will follow.
 */
final class BrokerWatch implements SmartLifecycle, ConnectionListener {

    private static final long LOOK_SECONDS = 2;

    private final ConnectionFactory connections;
    private final RelayHealth health;
    private volatile ScheduledExecutorService looking = Executors.newScheduledThreadPool(0);
    private volatile boolean running;

    BrokerWatch(ConnectionFactory connections, RelayHealth health) {
        this.connections = connections;
        this.health = health;
    }

    @Override
    public void start() {
        connections.addConnectionListener(this);
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("broker-watch").daemon(true).factory());
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    private void look() {
        try {
            health.reachable(connections.createConnection().isOpen());
        } catch (AmqpException e) {
            health.reachable(false);
        }
    }

    @Override
    public void onCreate(@Nullable Connection connection) {
        health.reachable(true);
    }

    @Override
    public void onClose(Connection connection) {
        health.reachable(false);
    }

    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
        connections.removeConnectionListener(this);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
