package uk.brum.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole platform, started the way a person starts it: by {@code ./brum up --detach}. It starts what is missing and
 * stops nothing; {@code ./brum test} takes the platform of the tests down at its end.
 */
public final class RunningPlatform {

    /**
     * Far enough from a developer's own platform and from the test servers; and below 32768, from where Linux takes the ports
     * of outgoing connections: one of those may stand where a server wants to listen.
     */
    private static final int TEST_OFFSET = 5_000;

    private static final Duration LONGEST_START = Duration.ofMinutes(12);
    private static final Duration LONGEST_STATUS = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final int portOffset;

    private final Map<String, String> environment;

    private RunningPlatform(Path home, int portOffset, Map<String, String> environment) {
        this.home = home;
        this.portOffset = portOffset;
        this.environment = environment;
    }

    /**
     * The one platform that the tests of all modules share, up and healthy. {@code BRUM_TEST_HOME} and {@code
     * BRUM_TEST_PORT_OFFSET} name another one, for example the one that a developer is looking at.
     */
    public static RunningPlatform ofTheTests() {
        String home = Objects.requireNonNullElse(
                System.getenv("BRUM_TEST_HOME"),
                Checkout.path(".brum/test-platform").toString());
        String offset = Objects.requireNonNullElse(System.getenv("BRUM_TEST_PORT_OFFSET"), String.valueOf(TEST_OFFSET));
        // all who walk come from one address: the limits that are meant for one person are tried at the gateway alone
        RunningPlatform platform =
                at(Path.of(home), Integer.parseInt(offset)).with(Map.of("BRUM_GATEWAY_RATEFACTOR", "10"));
        if (!platform.isUp()) {
            platform.up();
        }
        return platform;
    }

    /** A platform by the folder of its data and what is added to its ports; nothing is started. */
    public static RunningPlatform at(Path home, int portOffset) {
        return new RunningPlatform(home.toAbsolutePath().normalize(), portOffset, Map.of());
    }

    /** The same platform, whose services find this in their environment when they are started from now on. */
    public RunningPlatform with(Map<String, String> more) {
        return new RunningPlatform(home, portOffset, Map.copyOf(more));
    }

    public Path home() {
        return home;
    }

    public int portOffset() {
        return portOffset;
    }

    public boolean isUp() {
        return run(LONGEST_STATUS, "status", "--json")
                .json()
                .map(PlatformStatus::isUp)
                .orElse(false);
    }

    /** What runs now. */
    public PlatformStatus status() {
        Outcome outcome = run(LONGEST_STATUS, "status", "--json");
        return outcome.json().orElseThrow(() -> outcome.failed("status --json"));
    }

    /**
     * Starts every process that does not run and waits until all are healthy.
     *
     * @param arguments more arguments of {@code up}, for example {@code --households 20000}
     * @throws IllegalStateException with what {@code brum} said, when it could not
     */
    public PlatformStatus up(String... arguments) {
        List<String> command = new ArrayList<>(List.of("up", "--detach"));
        command.addAll(List.of(arguments));
        Outcome outcome = run(LONGEST_START, command.toArray(String[]::new));
        if (outcome.code() != 0) {
            throw outcome.failed(String.join(" ", command));
        }
        return status();
    }

    /** Runs {@code ./brum} with these arguments for this platform and waits for its end. */
    public Outcome run(Duration longest, String... arguments) {
        try {
            Path output = Files.createTempFile("brum", ".out");
            Path errors = Files.createTempFile("brum", ".err");
            try {
                return new Outcome(
                        exitCode(longest, output, errors, arguments),
                        Files.readString(output),
                        Files.readString(errors));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while brum was running", e);
        }
    }

    private int exitCode(Duration longest, Path output, Path errors, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Checkout.path("brum").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Checkout.path(".").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("BRUM_HOME", home.toString());
        builder.environment().put("BRUM_PORT_OFFSET", Integer.toString(portOffset));
        // Training start-up caches in the background would take the processors from what is being tried
        builder.environment().put("BRUM_TRAINING", "off");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroy();
            throw new IllegalStateException(
                    "./brum " + String.join(" ", arguments) + " did not end within " + longest.toMinutes()
                            + " minutes; it said: " + Files.readString(output) + Files.readString(errors));
        }
        return process.exitValue();
    }

    /** How a command of {@code brum} ended and what it said. */
    public record Outcome(int code, String output, String errors) {

        private Optional<PlatformStatus> json() {
            try {
                return code == 0 ? Optional.of(JSON.readValue(output, PlatformStatus.class)) : Optional.empty();
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }

        private IllegalStateException failed(String command) {
            return new IllegalStateException(
                    "./brum " + command + " ended with " + code + " and said: " + output + errors);
        }
    }
}
