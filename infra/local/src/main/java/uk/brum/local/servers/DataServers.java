package uk.brum.local.servers;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.HomeLock;
import uk.brum.local.process.OwnedProcesses;

/**
 * A private MongoDB and a private RabbitMQ under one home folder and one set of loopback ports.
 *
 * <p>The servers outlive the process that started them, until {@link #stop()}. Every method may be called again and
 * from several processes at once.
 */
public final class DataServers {

    private final Path home;
    private final MongoServer mongo;
    private final RabbitServer rabbit;

    private DataServers(Path home, DataPorts ports, Path cache) {
        this.home = home;
        var processes = new OwnedProcesses(home);
        var secrets = new Secrets(home.resolve("secrets"));
        this.mongo = new MongoServer(home, ports.mongo(), processes, secrets, new MongoProgram(cache));
        this.rabbit = new RabbitServer(home, ports, processes, secrets, new RabbitProgram(cache));
    }

    /** Servers under the home; what must be downloaded for them is shared with the other homes of this checkout. */
    public static DataServers at(Path home, DataPorts ports) {
        return at(home, ports, Cache.near(home));
    }

    public static DataServers at(Path home, DataPorts ports, Path cache) {
        return new DataServers(home.toAbsolutePath().normalize(), ports, cache);
    }

    /**
     * Starts what is not running and waits until both servers serve.
     *
     * @throws Obstacle when a server cannot be had or does not start, with what to do
     */
    public DataServers ensureRunning(Progress progress) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> ensureMongo(progress), threads),
                            CompletableFuture.runAsync(() -> ensureRabbit(progress), threads))
                    .join();
            return this;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The database alone, for callers that have something to do while the slower broker starts. */
    public void ensureMongo(Progress progress) {
        try (var _ = HomeLock.take(home, "mongodb-server")) {
            mongo.ensureRunning(progress);
        }
    }

    public void ensureRabbit(Progress progress) {
        try (var _ = HomeLock.take(home, "rabbitmq-server")) {
            rabbit.ensureRunning(progress);
        }
    }

    public MongoServer mongo() {
        return mongo;
    }

    public RabbitServer rabbit() {
        return rabbit;
    }

    /** Stops exactly the servers that were started from this home; what they stored stays. */
    public void stop() {
        try (var _ = HomeLock.take(home, "rabbitmq-server")) {
            rabbit.stop();
        }
        try (var _ = HomeLock.take(home, "mongodb-server")) {
            mongo.stop();
        }
    }
}
