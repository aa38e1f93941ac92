package uk.brum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.brum.city.SyntheticCity;

/** {@code ./brum bench [NAME]}: measures the figures of docs/performance.md again. */
@Command(
        name = "bench",
        description = "Measure the published performance figures again, on a platform of its own.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    private static final List<String> USUAL =
            List.of("import", "lookups", "gateway", "lifecycle", "memory", "start-up");

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description =
                    "import, lookups, gateway, lifecycle, memory, start-up or cold-start; without a name all but the last.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--households", defaultValue = "" + SyntheticCity.REAL_SIZE, description = "Size of the city.")
    private int households;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds of each load (default: 5).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "8", description = "Length of a round (default: 8).")
    private int seconds;

    @Option(
            names = "--stored",
            split = ",",
            defaultValue = "100000,1000000",
            description = "Stored requests for lifecycle (default: 100000,1000000).")
    private List<Long> stored = new ArrayList<>();

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "40,80,100,120",
            description = "Lifecycles that arrive in a second, one rate after the other (default: 40,80,100,120).")
    private List<Integer> rates = new ArrayList<>();

    @Option(
            names = "--steady-seconds",
            defaultValue = "30",
            description = "How long each rate of lifecycle lasts (default: 30).")
    private int steadySeconds;

    @Option(names = "--no-spikes", description = "Steady rates of lifecycle alone.")
    private boolean noSpikes;

    @Option(names = "--keep", description = "Leave the platform running.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        BenchPlatform platform = new BenchPlatform();
        boolean wasUp = platform.running().isUp();
        try {
            for (String name : names.isEmpty() ? USUAL : names) {
                System.out.println("== " + name + "  (" + Machine.text() + ")");
                run(name, platform);
            }
            return 0;
        } finally {
            if (!wasUp && !keep) {
                platform.running().run(Duration.ofMinutes(2), "down");
            }
        }
    }

    private void run(String name, BenchPlatform platform) throws Exception {
        Duration length = Duration.ofSeconds(seconds);
        switch (name) {
            case "import" -> ImportBench.run(platform, households, System.out::println);
            case "lookups" -> LookupsBench.run(platform, households, rounds, length, System.out::println);
            case "gateway" -> GatewayBench.run(platform, rounds, length, System.out::println);
            case "lifecycle" ->
                LifecycleBench.run(
                        platform,
                        stored,
                        new LifecycleBench.Plan(rates, steadySeconds, !noSpikes),
                        System.out::println);
            case "memory" -> MemoryBench.run(platform, System.out::println);
            case "start-up" -> StartUpBench.warm(3, System.out::println);
            case "cold-start" -> StartUpBench.cold(System.out::println);
            default ->
                throw new IllegalArgumentException(
                        "There is no bench '" + name + "'; there are " + String.join(", ", USUAL) + " and cold-start.");
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
