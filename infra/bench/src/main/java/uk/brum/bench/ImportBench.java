package uk.brum.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import uk.brum.testing.RunningPlatform;

/** A whole city through {@code ./brum import}, as an operator would. */
final class ImportBench {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final List<String> FILES =
            List.of("wards.geojsonl", "addresses.csv", "rounds.csv", "properties.csv");

    private ImportBench() {}

    static void run(BenchPlatform platform, int households, Consumer<String> say) throws IOException {
        platform.up();
        Path city = platform.city(households);
        double whole = 0;
        for (String file : FILES) {
            String kind = file.substring(0, file.indexOf('.'));
            long start = System.nanoTime();
            RunningPlatform.Outcome outcome = platform.running()
                    .run(LONGEST, "import", kind, city.resolve(file).toString());
            double seconds = (System.nanoTime() - start) / 1e9;
            whole += seconds;
            if (outcome.code() != 0) {
                throw new IOException("import " + kind + " ended with " + outcome.code() + ": " + outcome.output()
                        + outcome.errors());
            }
            say.accept("./brum import %-10s %6.1f s   %s".formatted(kind, seconds, lastLine(outcome.output())));
        }
        say.accept("%,d households in %.0f s".formatted(households, whole));
    }

    private static String lastLine(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.getLast().strip();
    }
}
