package uk.brum.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.Workplace;
import uk.brum.local.build.Maven;
import uk.brum.local.build.Program;
import uk.brum.local.build.Programs;
import uk.brum.local.city.City;
import uk.brum.local.process.HomeLock;
import uk.brum.local.process.OwnedProcesses;
import uk.brum.local.servers.DataPorts;
import uk.brum.local.servers.DataServers;

/**
 * The whole platform of one home: brought up, looked at, taken down. Every step looks first at what is there, so that
 * each may be interrupted and repeated.
 */
public final class Platform {

    private static final List<String> DATA =
            List.of("mongodb", "rabbitmq", "mailbox", "city", "city.draft", "secrets", "logs", "pids", "offset");
    private static final long LEAST_DISK = 1_500_000_000;

    private final Workplace workplace;
    private final DataServers servers;
    private final PartProcesses processes;
    private final Credentials credentials;
    private final PartEnvironment environment;

    public Platform(Workplace workplace) {
        this.workplace = workplace;
        this.servers =
                DataServers.at(workplace.home(), DataPorts.standard().shifted(workplace.offset()), workplace.cache());
        this.processes = new PartProcesses(workplace);
        this.credentials = new Credentials(workplace.home());
        this.environment = new PartEnvironment(workplace, credentials, servers);
    }

    /**
     * Brings up the parts and what they need, and waits until all are healthy.
     *
     * @param households size of the demo city, or null for the one that is there
     * @throws Obstacle when something is in the way that a person can remove
     */
    public void up(List<Part> parts, @Nullable Integer households, Progress progress) {
        try (var _ = HomeLock.take(workplace.home(), "up");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            requireDisk();
            requireSamePorts();
            parts.forEach(processes::requirePorts);
            var mongo = CompletableFuture.runAsync(() -> servers.ensureMongo(progress), threads);
            var rabbit = CompletableFuture.runAsync(() -> servers.ensureRabbit(progress), threads);
            var programs = programs().ensure(folders(parts), progress);
            var city = new City(workplace, programs.get(Part.PLACES.folder()));
            startUnless(parts, programs, part -> part.hasData(), progress);
            city.generate(households, progress);
            credentials.clientsFile(PartEnvironment.gatewayUrl(workplace.offset()));
            credentials.demoFile(DemoPerson.all(credentials, city.sampleUprns()));
            mongo.join();
            startUnless(parts, programs, part -> !part.hasData(), progress);
            rabbit.join();
            awaitAll(parts, progress, threads);
            city.load(credentials.operator(), progress);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops every process that was started from this home. */
    public void down(Progress progress) {
        var owned = new OwnedProcesses(workplace.home());
        owned.stop(AotTraining.NAME, Duration.ofSeconds(5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : Part.values()) {
                threads.execute(() -> processes.stop(part, progress));
            }
        }
        if (servers.rabbit().pid().isPresent() || servers.mongo().pid().isPresent()) {
            progress.say("stopping MongoDB and RabbitMQ");
        }
        servers.stop();
    }

    /** Stops everything and deletes what this home has stored; downloads and builds stay. */
    public void reset(Progress progress) {
        down(progress);
        for (var name : DATA) {
            try {
                delete(workplace.home().resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** What runs now, in the shape that programs read. */
    public Status status() {
        return Status.of(workplace, processes, servers, credentials);
    }

    /** The first part that should run and does not, with its last words. */
    public Optional<String> ended(Collection<Part> parts) {
        return parts.stream()
                .filter(part -> processes.pid(part).isEmpty())
                .map(part -> part.id() + " has stopped: " + processes.lastWords(part)
                        + ". Start it again with ./brum up; all that it said: ./brum logs " + part.id())
                .findFirst();
    }

    /** The parts that run now. */
    public List<Part> running() {
        return Arrays.stream(Part.values())
                .filter(part -> processes.pid(part).isPresent())
                .toList();
    }

    Programs programs() {
        var maven = new Maven(workplace.root(), workplace.home().resolve("logs/build.log"));
        return new Programs(workplace.root(), workplace.cache(), maven);
    }

    private void startUnless(
            List<Part> parts, Map<String, Program> programs, Predicate<Part> notNow, Progress progress) {
        var started = new ArrayList<String>();
        for (var part : parts) {
            var program = Objects.requireNonNull(programs.get(part.folder()));
            if (!notNow.test(part) && !processes.runs(part, program)) {
                processes.start(part, program, environment.of(part));
                started.add(part.id());
            }
        }
        if (!started.isEmpty()) {
            progress.say("starting " + String.join(", ", started));
        }
    }

    private void awaitAll(List<Part> parts, Progress progress, Executor threads) {
        var waiting = new ConcurrentSkipListSet<>(parts);
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(
                                () -> {
                                    processes.awaitHealthy(part);
                                    waiting.remove(part);
                                    progress.say(part.id() + " is healthy");
                                    if (!waiting.isEmpty()) {
                                        progress.passing("waiting for "
                                                + waiting.stream().map(Part::id).collect(Collectors.joining(", ")));
                                    }
                                },
                                threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static List<String> folders(List<Part> parts) {
        return parts.stream().map(Part::folder).toList();
    }

    // Two offsets in one home would be two platforms that fight over one set of data
    private void requireSamePorts() {
        var file = workplace.home().resolve("offset");
        try {
            var before = Files.exists(file) ? Files.readString(file).strip() : "";
            var now = Integer.toString(workplace.offset());
            if (!before.isEmpty() && !before.equals(now) && !running().isEmpty()) {
                throw new Obstacle("The platform in " + workplace.home() + " runs with BRUM_PORT_OFFSET=" + before
                        + " and not " + now + ": use that one, or run ./brum down first, or set BRUM_HOME to a folder"
                        + " of its own for a second platform.");
            }
            Files.writeString(file, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireDisk() {
        try {
            Files.createDirectories(workplace.home());
            // 0 also stands for a file system that does not tell
            var free = workplace.home().toFile().getUsableSpace();
            if (free > 0 && free < LEAST_DISK) {
                throw new Obstacle("The disk of " + workplace.home() + " has " + free / 1_000_000
                        + " MB left, and the platform needs " + LEAST_DISK / 1_000_000
                        + " MB: free some space, or set BRUM_HOME to a folder on another disk.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
