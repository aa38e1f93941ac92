package uk.brum.checks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program that a check runs: {@code ./brum test} installs it and names it, a developer may have it already. */
public record Tool(Path program) {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** What a program said, both streams together, and how it ended. */
    public record Outcome(int exit, String output) {}

    /**
     * The program named by the environment variable, else one in {@code .brum/cache/tools}, else one on the PATH.
     *
     * @throws IllegalStateException in one plain sentence when there is none: a check is never skipped
     */
    public static Tool find(String variable, String name) {
        String named = System.getenv(variable);
        if (named != null && !named.isBlank()) {
            return new Tool(Path.of(named));
        }
        return inCache(name)
                .or(() -> onPath(name))
                .map(Tool::new)
                .orElseThrow(() -> new IllegalStateException("This check needs " + name
                        + ": run ./brum test, which installs it, or name it in " + variable + "."));
    }

    private static Optional<Path> inCache(String name) {
        Path tools = Repository.here().path(".brum/cache/tools");
        if (!Files.isDirectory(tools)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(tools, 4, (file, attributes) -> file.endsWith(Path.of("bin", name)))) {
            return files.filter(Files::isExecutable).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + tools, e);
        }
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs the program in a folder, with its own folder first on the PATH, for at most four minutes. */
    public Outcome run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        @Nullable Path own = program.toAbsolutePath().getParent();
        builder.environment().merge("PATH", String.valueOf(own), (path, first) -> first + File.pathSeparator + path);
        builder.environment().putAll(environment);
        try {
            Path output = Files.createTempFile("brum-check", ".txt");
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(program + " was still running after " + LIMIT.toMinutes() + " minutes");
            }
            String said = Files.readString(output);
            Files.delete(output);
            return new Outcome(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }
}
