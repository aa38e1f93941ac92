package uk.brum.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import uk.brum.local.Obstacle;

/**
 * The processes of one home folder, each under a name.
 *
 * <p>A process is started in its own session, so that Ctrl-C in the terminal does not reach it, and it writes its own
 * process id before it becomes the program, so that even a starter that is killed in between leaves no stranger
 * behind. A process id on disk is believed only when the process bears the mark of this home: an id that the system
 * gave to somebody else meanwhile is never touched.
 */
public final class OwnedProcesses {

    private static final long LARGEST_LOG = 20_000_000;

    private static final ReadWriteLock STARTING = new ReentrantReadWriteLock();
    private static boolean ending;

    private final Path home;

    public OwnedProcesses(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** What to start: a command, what it finds in its environment in addition to ours, and the file it logs to. */
    public record Program(List<String> command, Map<String, String> environment, Path log) {}

    /**
     * From now on this command starts nothing more: what it stops at its end, another of its threads might otherwise
     * start again.
     */
    public static void startNoMore() {
        STARTING.writeLock().lock();
        ending = true;
        STARTING.writeLock().unlock();
    }

    public static boolean startsNoMore() {
        STARTING.readLock().lock();
        try {
            return ending;
        } finally {
            STARTING.readLock().unlock();
        }
    }

    /**
     * Starts the program under the name and returns as soon as its id is known.
     *
     * @throws Obstacle when this command is ending
     */
    public ProcessHandle start(String name, Program program) {
        STARTING.readLock().lock();
        try {
            if (ending) {
                throw new Obstacle("Stopped.");
            }
            return launch(name, program);
        } finally {
            STARTING.readLock().unlock();
        }
    }

    private ProcessHandle launch(String name, Program program) {
        try {
            var log = program.log();
            Files.createDirectories(pidFile(name).getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            LogTail.begin(log, Instant.now());
            var command = new ArrayList<String>();
            if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
                command.add("/usr/bin/setsid");
            }
            command.addAll(List.of("/bin/sh", "-c", "echo $$ > \"$0\" && exec \"$@\""));
            command.add(pidFile(name).toString());
            command.addAll(program.command());
            var builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(program.environment());
            builder.environment().put(ProcessMark.VARIABLE, mark(name).value());
            forget(name);
            var process = builder.start().toHandle();
            while (pidIn(pidFile(name)).isEmpty() && ProcessMark.lives(process)) {
                pause();
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The living process of this name, if it is ours. */
    public Optional<ProcessHandle> find(String name) {
        var pidFile = pidFile(name);
        var written = pidIn(pidFile);
        // Without an id on disk it may have been started a moment before its starter died
        return written.isEmpty()
                ? mark(name).bearers().findFirst()
                : written.flatMap(ProcessHandle::of)
                        .filter(ProcessMark::lives)
                        .filter(process -> mark(name).isOn(process, pidFile));
    }

    /** Names that have been started from this home and have not been stopped since, alive or not. */
    public List<String> names() {
        var folder = home.resolve("pids");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".pid"))
                    .map(file -> file.substring(0, file.length() - ".pid".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks every process of this name to end, and ends it by force when it has not after the grace time. */
    public boolean stop(String name, Duration grace) {
        var processes = Stream.concat(find(name).stream(), mark(name).bearers())
                .distinct()
                .toList();
        processes.forEach(ProcessHandle::destroy);
        var deadline = System.nanoTime() + grace.toNanos();
        for (var process : processes) {
            if (!ended(process, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(10));
            }
        }
        forget(name);
        return !processes.isEmpty();
    }

    /** Ends the process as {@code kill -9} does, without a chance to tidy up. */
    public void kill(String name) {
        find(name).ifPresent(process -> {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(10));
        });
    }

    /** Waits until the process has ended, whether or not anybody has collected its exit status. */
    public static boolean ended(ProcessHandle process, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (ProcessMark.lives(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted while waiting for a process; run it again.", e);
        }
    }

    private void forget(String name) {
        try {
            Files.deleteIfExists(pidFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessMark mark(String name) {
        return new ProcessMark(home + "#" + name);
    }

    private Path pidFile(String name) {
        return home.resolve("pids").resolve(name + ".pid");
    }

    private static Optional<Long> pidIn(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Long.valueOf(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
