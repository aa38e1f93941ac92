package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.LogTail;
import uk.brum.local.process.OwnedProcesses;
import uk.brum.local.process.OwnedProcesses.Program;
import uk.brum.local.process.Ports;

/**
 * One MongoDB: a private single-node replica set with authentication on, or the server that {@code BRUM_MONGODB_URI}
 * names, which is used and never started or stopped.
 */
public final class MongoServer {

    private static final String NAME = "mongodb";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private final OwnedProcesses processes;
    private final Secrets secrets;
    private final MongoProgram program;

    MongoServer(Path home, int port, OwnedProcesses processes, Secrets secrets, MongoProgram program) {
        this.home = home;
        this.port = port;
        this.processes = processes;
        this.secrets = secrets;
        this.program = program;
    }

    /** The address with the rights of the administrator. */
    public String rootUri() {
        var named = elsewhere();
        return named != null
                ? named
                : "mongodb://root:" + secrets.password("mongodb-root") + "@127.0.0.1:" + port + "/?replicaSet="
                        + MongoSetup.REPLICA_SET + "&authSource=admin";
    }

    /**
     * Creates or updates a user that can read and write this one database and nothing else.
     *
     * @return the address of the database with that user's rights
     */
    public synchronized String createUser(String database, String user, String password) {
        var known = new KnownUsers(home.resolve("mongodb"));
        if (elsewhere() != null || !known.has(database, user, password)) {
            new MongoSetup(rootUri()).createUser(database, user, password);
            if (elsewhere() == null) {
                known.add(database, user, password);
            }
        }
        return MongoAddress.of(rootUri()).as(database, user, password);
    }

    /** The process id, when the server runs and is ours. */
    public OptionalLong pid() {
        return processes
                .find(NAME)
                .map(process -> OptionalLong.of(process.pid()))
                .orElse(OptionalLong.empty());
    }

    /** Host and port, as a person would name the server. */
    public String url() {
        return MongoAddress.of(rootUri()).withoutCredentials();
    }

    /** Ends the server as a power cut does, for tests of what survives it. */
    public void kill() {
        processes.kill(NAME);
    }

    /** Starts the server again, quietly. */
    public void start() {
        ensureRunning(Progress.silent());
    }

    void stop() {
        processes.stop(NAME, Duration.ofSeconds(30));
    }

    void ensureRunning(Progress progress) {
        if (elsewhere() != null) {
            progress.say("using the MongoDB that BRUM_MONGODB_URI names");
            new MongoSetup(rootUri()).requireReachable();
            return;
        }
        if (processes.find(NAME).isEmpty()) {
            launch(progress);
        }
        awaitPort();
        new MongoSetup(rootUri())
                .makeReady(
                        port,
                        secrets.password("mongodb-root"),
                        PATIENCE,
                        () -> processes.find(NAME).isPresent());
    }

    private void launch(Progress progress) {
        var found = program.find(progress);
        Ports.requireFree(port, "MongoDB");
        progress.say("starting MongoDB on port " + port);
        try {
            var data = Files.createDirectories(home.resolve("mongodb"));
            // A key file may hold the letters of plain base64 only
            secrets.once(
                    "mongodb-key", () -> Secrets.random(300).replace('-', '+').replace('_', '/'));
            var command = List.of(
                    found.mongod().toString(),
                    "--replSet",
                    MongoSetup.REPLICA_SET,
                    "--auth",
                    "--keyFile",
                    secrets.file("mongodb-key").toString(),
                    "--bind_ip",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port),
                    "--nounixsocket",
                    "--dbpath",
                    data.toString(),
                    "--wiredTigerCacheSizeGB",
                    "0.5",
                    "--oplogSize",
                    "256",
                    "--setParameter",
                    "diagnosticDataCollectionEnabled=false",
                    "--quiet");
            processes.start(NAME, new Program(command, found.environment(), log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPort() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.answers(port)) {
            if (processes.find(NAME).isEmpty() || System.nanoTime() > deadline) {
                throw new Obstacle("MongoDB did not start: " + LogTail.reason(log()) + " (its log is " + log() + ").");
            }
            Pause.briefly();
        }
    }

    private Path log() {
        return home.resolve("logs/mongodb.log");
    }

    private static @Nullable String elsewhere() {
        return Optional.ofNullable(System.getenv("BRUM_MONGODB_URI"))
                .filter(uri -> !uri.isBlank())
                .orElse(null);
    }
}
