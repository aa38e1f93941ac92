package uk.brum.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.brum.local.Workplace;
import uk.brum.local.city.City;
import uk.brum.local.platform.Part;
import uk.brum.local.platform.Platform;
import uk.brum.local.process.OwnedProcesses;

@Command(
        name = "up",
        description = "Build what is stale, start everything, load the demo city once, and say where it is.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when everything is up; ./brum down stops it.")
    private boolean detach;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SERVICE",
            description = "Start these services only, for example --only places,gateway.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--households",
            description = "Size of the demo city, made at the first start (default: " + City.USUAL_SIZE + ").")
    private @Nullable Integer households;

    @Override
    public Integer call() {
        var workplace = Workplace.fromEnvironment();
        var platform = new Platform(workplace);
        var parts = Part.selected(only, workplace.root());
        var before = platform.running();
        if (!detach) {
            // Ctrl-C, at whatever point: what this command started goes, what ran before stays
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (before.isEmpty()) {
                    System.out.println();
                    OwnedProcesses.startNoMore();
                    platform.down(System.out::println);
                }
            }));
        }
        try (var progress = new ElapsedProgress(System.out)) {
            platform.up(parts, households, progress);
            progress.say("everything is up");
        }
        System.out.println();
        System.out.print(Overview.of(platform.status()));
        if (!"off".equals(System.getenv("BRUM_TRAINING"))) {
            Training.startInBackground(workplace, platform, parts);
        }
        return detach ? 0 : watch(platform, parts);
    }

    private static int watch(Platform platform, List<Part> parts) {
        System.out.println("Ctrl-C stops everything.");
        var told = "";
        while (true) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            if (Thread.interrupted()) {
                return 0;
            }
            var ended = platform.ended(parts).orElse("");
            if (!ended.equals(told) && !ended.isEmpty()) {
                System.out.println(ended);
            }
            told = ended;
        }
    }
}
