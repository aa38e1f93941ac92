package uk.brum.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.process.Commands;
import uk.brum.local.process.HomeLock;
import uk.brum.local.process.LogTail;
import uk.brum.local.process.OwnedProcesses;
import uk.brum.local.process.OwnedProcesses.Program;
import uk.brum.local.process.Ports;

/** One private RabbitMQ with the virtual host {@code brum}, its own users, cookie, data and name server. */
public final class RabbitServer {

    private static final String NAME = "rabbitmq";
    private static final String NAME_SERVER = "rabbitmq-epmd";
    private static final String NODE = "brum@localhost";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final DataPorts ports;
    private final OwnedProcesses processes;
    private final Secrets secrets;
    private final RabbitProgram program;

    RabbitServer(Path home, DataPorts ports, OwnedProcesses processes, Secrets secrets, RabbitProgram program) {
        this.home = home;
        this.ports = ports;
        this.processes = processes;
        this.secrets = secrets;
        this.program = program;
    }

    public String virtualHost() {
        return BrokerDefinitions.VIRTUAL_HOST;
    }

    /** Host and port, without a scheme, as clients want it. */
    public String address() {
        return "127.0.0.1:" + ports.amqp();
    }

    /** The address with the rights of the administrator. */
    public String adminUri() {
        return uriOf(administrator());
    }

    /**
     * Creates or updates a user, at once when the broker runs and otherwise at its next start.
     *
     * @return the address with that user's rights
     */
    public String createUser(BrokerUser user) {
        try (var _ = HomeLock.take(home, "broker-users")) {
            if (definitions().put(user) && processes.find(NAME).isPresent() && answersAmqp()) {
                importDefinitions();
            }
        }
        return uriOf(user);
    }

    /** Makes a virtual host in the running broker, for whoever must neither hear nor be heard by others; one that is there stays. */
    public void createVirtualHost(String name) {
        try (var _ = HomeLock.take(home, "broker-users")) {
            var call = """
                    ok = rabbit_vhost:add(<<"%1$s">>, <<"brum">>),
                    rabbit_auth_backend_internal:set_permissions(
                        <<"%2$s">>, <<"%1$s">>, <<".*">>, <<".*">>, <<".*">>, <<"brum">>).
                    """.formatted(name, administrator().name());
            call(call, "make the virtual host " + name);
        }
    }

    /** The process id, when the broker runs. */
    public OptionalLong pid() {
        return processes
                .find(NAME)
                .map(process -> OptionalLong.of(process.pid()))
                .orElse(OptionalLong.empty());
    }

    /** Ends the broker as a power cut does, for tests of what survives it. */
    public void kill() {
        processes.kill(NAME);
    }

    /** Starts the broker again, quietly. */
    public void start() {
        ensureRunning(Progress.silent());
    }

    /** Ends the broker and its name server; what was stored stays. */
    public void stop() {
        processes.stop(NAME, Duration.ofSeconds(30));
        processes.stop(NAME_SERVER, Duration.ofSeconds(5));
    }

    void ensureRunning(Progress progress) {
        if (processes.find(NAME).isEmpty()) {
            launch(progress);
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersAmqp()) {
            if (processes.find(NAME).isEmpty() || System.nanoTime() > deadline) {
                throw new Obstacle("RabbitMQ did not start: " + LogTail.reason(log()) + " (its log is " + log() + ").");
            }
            Pause.briefly();
        }
    }

    private void launch(Progress progress) {
        var found = program.find(progress);
        Ports.requireFree(ports.amqp(), "RabbitMQ");
        Ports.requireFree(ports.distribution(), "RabbitMQ's own tools");
        try (var _ = HomeLock.take(home, "broker-users")) {
            definitions().put(administrator());
        }
        writeCookie();
        startNameServer(found);
        progress.say("starting RabbitMQ on port " + ports.amqp());
        processes.start(NAME, new Program(List.of(found.server()), environment(found), log()));
    }

    private void startNameServer(RabbitProgram.Found found) {
        if (processes.find(NAME_SERVER).isPresent()) {
            return;
        }
        Ports.requireFree(ports.epmd(), "RabbitMQ's name server");
        var command = List.of(found.erlang("epmd"), "-address", "127.0.0.1", "-port", Integer.toString(ports.epmd()));
        processes.start(NAME_SERVER, new Program(command, found.environment(), home.resolve("logs/epmd.log")));
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Ports.answers(ports.epmd())) {
            if (System.nanoTime() > deadline) {
                throw new Obstacle("RabbitMQ's name server (epmd) did not start: "
                        + LogTail.reason(home.resolve("logs/epmd.log")) + ".");
            }
            Pause.briefly();
        }
    }

    private Map<String, String> environment(RabbitProgram.Found found) {
        var environment = new HashMap<>(found.environment());
        environment.put("HOME", folder().toString());
        environment.put("ERL_EPMD_PORT", Integer.toString(ports.epmd()));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODENAME", NODE);
        environment.put("RABBITMQ_DIST_PORT", Integer.toString(ports.distribution()));
        environment.put("RABBITMQ_CONF_ENV_FILE", "/dev/null");
        environment.put("RABBITMQ_CONFIG_FILE", configuration().toString());
        environment.put("RABBITMQ_MNESIA_BASE", folder().resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", home.resolve("logs/rabbitmq").toString());
        environment.put("RABBITMQ_LOGS", "-");
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder().resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
        // Makes the start script become the broker, so that the process id is the broker's own
        environment.put("RUNNING_UNDER_SYSTEMD", "true");
        return environment;
    }

    private Path configuration() {
        var text = """
                listeners.tcp.1 = 127.0.0.1:%d
                disk_free_limit.absolute = 50MB
                vm_memory_high_watermark.absolute = 512MB
                load_definitions = %s
                log.console.level = info
                """.formatted(ports.amqp(), definitions().file());
        try {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve("enabled_plugins"), "[].\n");
            return Files.writeString(folder().resolve("rabbitmq.conf"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCookie() {
        var cookie = secrets.password("rabbitmq-cookie");
        var file = folder().resolve(".erlang.cookie");
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(cookie)) {
                Files.createDirectories(folder());
                Files.deleteIfExists(file);
                Files.writeString(file, cookie);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importDefinitions() {
        var file = definitions().file();
        call(
                "{ok, Json} = file:read_file(\"" + file + "\"), rabbit_definitions:import_raw(Json).\n",
                "take its new users");
    }

    private void call(String expression, String what) {
        var found = program.find(Progress.silent());
        var erlang = List.of(found.erlang("erl_call"), "-e", "-n", NODE);
        var done = Commands.run(home, environment(found), erlang, expression);
        if (!done.succeeded() || !done.output().contains("{ok, ok}")) {
            throw new Obstacle("RabbitMQ did not " + what + ": " + done.lastLine() + ".");
        }
    }

    private boolean answersAmqp() {
        return AmqpGreeting.isAnswered(ports.amqp());
    }

    private BrokerUser administrator() {
        return BrokerUser.administrator("admin", secrets.password("rabbitmq-admin"));
    }

    private String uriOf(BrokerUser user) {
        return "amqp://" + user.name() + ":" + user.password() + "@" + address() + "/" + BrokerDefinitions.VIRTUAL_HOST;
    }

    private BrokerDefinitions definitions() {
        return new BrokerDefinitions(folder().resolve("definitions.json"));
    }

    private Path folder() {
        return home.resolve("rabbitmq");
    }

    private Path log() {
        return home.resolve("logs/rabbitmq.log");
    }
}
