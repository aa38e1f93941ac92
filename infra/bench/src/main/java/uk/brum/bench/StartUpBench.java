package uk.brum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.brum.testing.Checkout;
import uk.brum.testing.RunningPlatform;

/**
 * {@code ./brum up}: warm is a second start of the same platform; cold has an empty {@code .brum}, so that everything is
 * downloaded and built, except what Maven and pip keep for the whole machine.
 */
final class StartUpBench {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int OFFSET = 11_500;

    private StartUpBench() {}

    static void cold(Consumer<String> say) throws IOException {
        Path home = Checkout.path(".brum/bench-cold");
        RunningPlatform platform = RunningPlatform.at(home, OFFSET)
                .with(Map.of("BRUM_CACHE", home.resolve("cache").toString()));
        delete(home);
        try {
            say.accept("cold ./brum up --detach: %.1f s".formatted(seconds(platform, "up", "--detach")));
        } finally {
            platform.run(LONGEST, "down");
            delete(home);
        }
    }

    static void warm(int times, Consumer<String> say) throws IOException {
        RunningPlatform platform = new BenchPlatform().running();
        if (!platform.isUp()) {
            platform.up();
        }
        for (int i = 0; i < times; i++) {
            say.accept("./brum down: %.1f s".formatted(seconds(platform, "down")));
            say.accept("warm ./brum up --detach: %.1f s (load average %s)"
                    .formatted(seconds(platform, "up", "--detach"), Machine.load()));
        }
        say.accept("./brum up --detach when all is up: %.1f s".formatted(seconds(platform, "up", "--detach")));
    }

    private static double seconds(RunningPlatform platform, String... arguments) throws IOException {
        long start = System.nanoTime();
        RunningPlatform.Outcome outcome = platform.run(LONGEST, arguments);
        if (outcome.code() != 0) {
            throw new IOException(
                    List.of(arguments) + " ended with " + outcome.code() + ": " + outcome.output() + outcome.errors());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
