package uk.brum.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import uk.brum.local.Obstacle;
import uk.brum.local.Progress;
import uk.brum.local.Workplace;
import uk.brum.local.build.Program;
import uk.brum.local.process.LogTail;
import uk.brum.local.process.OwnedProcesses;
import uk.brum.local.process.Ports;

/** The processes of the parts: started with their program, awaited until they serve, stopped. */
final class PartProcesses {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(20);

    /**
     * Parts whose hot code is compiled at its best: their start takes twice the CPU, and what they do for long takes less.
     * {@code BRUM_COMPILER} names others, with commas between.
     */
    private static final Set<String> FULLY_COMPILED =
            Set.of(Objects.requireNonNullElse(System.getenv("BRUM_COMPILER"), Part.GATEWAY.id())
                    .split(","));

    private final Workplace workplace;
    private final OwnedProcesses processes;
    private final Health health = new Health();

    PartProcesses(Workplace workplace) {
        this.workplace = workplace;
        this.processes = new OwnedProcesses(workplace.home());
    }

    OptionalLong pid(Part part) {
        return processes
                .find(part.id())
                .map(process -> OptionalLong.of(process.pid()))
                .orElse(OptionalLong.empty());
    }

    String health(Part part) {
        return pid(part).isEmpty() ? "stopped" : health.of(part, workplace.offset());
    }

    /** @throws Obstacle when another program has a port that the part needs */
    void requirePorts(Part part) {
        if (pid(part).isEmpty()) {
            Ports.requireFree(part.port(workplace.offset()), part.id());
            Ports.requireFree(part.managementPort(workplace.offset()), part.id() + " (health and metrics)");
            if (part == Part.MAILBOX) {
                Ports.requireFree(Part.SMTP_PORT + workplace.offset(), part.id() + " (SMTP)");
            }
        }
    }

    /** Whether the part runs this very program and not that of older sources. */
    boolean runs(Part part, Program program) {
        return processes
                .find(part.id())
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> List.of(arguments).contains(program.jar().toString()))
                .isPresent();
    }

    void start(Part part, Program program, Map<String, String> environment) {
        processes.stop(part.id(), GRACE);
        requirePorts(part);
        var command = new ArrayList<String>();
        if (part.givesWay()) {
            command.addAll(List.of("nice", "-n", "10"));
        }
        command.addAll(program.command(part.heapMegabytes(), FULLY_COMPILED.contains(part.id())));
        processes.start(part.id(), new OwnedProcesses.Program(command, environment, log(part)));
    }

    /** @throws Obstacle when the part ends or does not serve in time, with the reason that its log gives */
    void awaitHealthy(Part part) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Health.serves(health.of(part, workplace.offset()))) {
            if (pid(part).isEmpty()) {
                throw new Obstacle(part.id() + " stopped while it was starting: " + LogTail.reason(log(part))
                        + ". All that it said: ./brum logs " + part.id());
            }
            if (System.nanoTime() > deadline) {
                throw new Obstacle(part.id() + " is not healthy after " + PATIENCE.toMinutes()
                        + " minutes. What it said: ./brum logs " + part.id());
            }
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }
    }

    boolean stop(Part part, Progress progress) {
        var stopped = processes.stop(part.id(), GRACE);
        if (stopped) {
            progress.say("stopped " + part.id());
        }
        return stopped;
    }

    String lastWords(Part part) {
        return LogTail.reason(log(part));
    }

    Path log(Part part) {
        return workplace.home().resolve("logs").resolve(part.id() + ".log");
    }
}
