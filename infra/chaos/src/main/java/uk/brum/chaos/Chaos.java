package uk.brum.chaos;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import uk.brum.testing.Checkout;
import uk.brum.testing.RunningPlatform;

/** The long form: {@code ./brum chaos --minutes 10 --every 20s}, on a platform of its own beside a developer's. */
@Command(
        name = "chaos",
        description = "Kill processes while reports are made, and show that none is lost or told twice.",
        mixinStandardHelpOptions = true)
public final class Chaos implements Callable<Integer> {

    private static final int OFFSET = 16_000;
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,4})s?");

    @Option(names = "--minutes", defaultValue = "10", description = "How long processes are killed (default: 10).")
    private int minutes;

    @Option(names = "--every", defaultValue = "20s", description = "Time between kills (default: 20s).")
    private String every = "";

    @Option(names = "--rate", defaultValue = "2", description = "Reports a second (default: 2).")
    private double rate;

    @Option(names = "--seed", defaultValue = "" + ChaosPlan.SEED, description = "Repeats a run (default: 20261123).")
    private long seed;

    @Override
    public Integer call() throws Exception {
        var seconds = SECONDS.matcher(every);
        if (!seconds.matches() || minutes < 1 || minutes > 120 || rate <= 0 || rate > 50) {
            System.err.println("Use --minutes 1 to 120, --every for example 20s, --rate up to 50 reports a second.");
            return 2;
        }
        Path home = Checkout.path(".brum/chaos-platform");
        RunningPlatform platform = RunningPlatform.at(home, OFFSET)
                // two residents make all reports here: the limit that is meant for one person is not tried
                .with(Map.of("BRUM_GATEWAY_RATEFACTOR", "100"));
        boolean wasUp = platform.isUp();
        try {
            say("bringing up a platform in " + home);
            platform.up("--households", "20000");
            ChaosPlan plan = ChaosPlan.forAWhile(
                    Processes.of(platform.status()),
                    Duration.ofMinutes(minutes),
                    Duration.ofSeconds(Long.parseLong(seconds.group(1))),
                    seed,
                    rate);
            ChaosResult result = new ChaosRun(platform, plan, Clock.systemUTC(), Chaos::say).run();
            System.out.print(result.text());
            return result.violations().isEmpty() ? 0 : 1;
        } finally {
            if (!wasUp) {
                platform.run(Duration.ofMinutes(2), "down");
            }
        }
    }

    private static void say(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + line);
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Chaos()).execute(arguments));
    }
}
