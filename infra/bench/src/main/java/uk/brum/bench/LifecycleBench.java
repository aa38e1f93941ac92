package uk.brum.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.SignedInPerson;

/**
 * DIGIT's lifecycle at a number of stored requests, with everything and the load on one machine: at steady rates, in the
 * steps of DIGIT's own spike test, and with spikes far above what can be carried.
 */
final class LifecycleBench {

    /** Lifecycles a second, one phase after the other, as DIGIT publishes them. */
    private static final List<Integer> DIGIT_SPIKES = List.of(1, 15, 1, 25, 2, 35, 10);

    private static final int QUIET_LOOKS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int PHASE_SECONDS = 15;
    private static final int SPIKE = 300;
    private static final int SPIKE_SECONDS = 5;
    private static final int CALM_SECONDS = 35;
    private static final int CALM = 20;
    /** Half of the callers through four requests in this time: as before the spike, near enough. */
    private static final double WELL_MILLIS = 400;

    /** As on a server, where a process runs for weeks; a developer's machine would rather start quickly. */
    private static final Map<String, String> COMPILED =
            Map.of("BRUM_COMPILER", "gateway,service-requests,accounts,notifications");

    private final PlatformStatus platform;
    private final StoredRequests stored;
    private final Arrivals arrivals;
    private final Plan plan;
    private final Consumer<String> say;

    private LifecycleBench(
            PlatformStatus platform, StoredRequests stored, Arrivals arrivals, Plan plan, Consumer<String> say) {
        this.platform = platform;
        this.stored = stored;
        this.arrivals = arrivals;
        this.plan = plan;
        this.say = say;
    }

    /**
     * What is measured at each size.
     *
     * @param rates lifecycles that arrive in a second, one after the other
     * @param seconds how long each of them lasts
     */
    record Plan(List<Integer> rates, int seconds, boolean spikes) {}

    static void run(BenchPlatform platform, List<Long> sizes, Plan plan, Consumer<String> say)
            throws IOException, InterruptedException {
        PlatformStatus status = platform.upAgain(COMPILED);
        Processes.giveWay(pids(status));
        URI gateway = URI.create(status.gateway().replace("localhost", "127.0.0.1"));
        Clock clock = Clock.systemUTC();
        try (HttpClient http = HttpClient.newHttpClient();
                Tokens tokens = new Tokens();
                StoredRequests stored = new StoredRequests(platform.running(), status)) {
            Supplier<String> resident = tokens.of(
                    SignedInPerson.residents(http, platform.running(), clock).getFirst());
            Supplier<String> agent = tokens.of(SignedInPerson.staff(http, platform.running(), "agent", clock));
            Lifecycles lifecycles = new Lifecycles(gateway, resident, agent);
            LifecycleBench bench =
                    new LifecycleBench(status, stored, new Arrivals(gateway, lifecycles::fresh), plan, say);
            say.accept("warm-up      "
                    + bench.arrivals
                            .run(List.of(Phase.of(10, 30), Phase.of(20, 240)))
                            .text());
            bench.untilTold();
            for (long size : sizes) {
                bench.at(size);
            }
        }
    }

    private void at(long size) throws IOException {
        stored.fillTo(size, say);
        arrivals.run(List.of(Phase.of(20, 20)));
        untilTold();
        for (int rate : plan.rates()) {
            CpuTimes before = CpuTimes.now(platform);
            DatabaseCommands asked = stored.commands();
            Timeline steady = arrivals.run(List.of(Phase.of(rate, plan.seconds())));
            CpuTimes after = CpuTimes.now(platform);
            say.accept("%,d stored, %d arrive a second: %.1f completed a second; %s"
                    .formatted(size, rate, steady.perSecond(2, plan.seconds()), steady.text()));
            say.accept("             CPU for each, ms: " + after.each(before, steady.completed()));
            untilTold();
            say.accept("             and until all was told: "
                    + CpuTimes.now(platform).each(before, steady.completed()));
            say.accept("             commands to the database for each, the looks of idle loops among them: "
                    + stored.commands().each(asked, steady.completed()));
        }
        if (plan.spikes()) {
            say.accept("%,d stored, DIGIT's spikes: %s"
                    .formatted(
                            size,
                            arrivals.run(DIGIT_SPIKES.stream()
                                            .map(rate -> Phase.of(rate, PHASE_SECONDS))
                                            .toList())
                                    .text()));
            untilTold();
            spikes(size);
            untilTold();
        }
    }

    private void spikes(long size) throws IOException {
        Phase calm = Phase.of(CALM, CALM_SECONDS);
        Phase spike = Phase.of(SPIKE, SPIKE_SECONDS);
        Timeline timeline = arrivals.run(List.of(calm, spike, calm, spike, calm, spike, calm));
        for (int i = 1; i <= 3; i++) {
            int end = i * (CALM_SECONDS + SPIKE_SECONDS);
            say.accept("%,d stored, spike %d of %d a second: as before %d s after its end"
                    .formatted(size, i, SPIKE, timeline.recovered(end, WELL_MILLIS)));
        }
        say.accept("%,d stored, %d a second with spikes of %d for %d s: %s"
                .formatted(size, CALM, SPIKE, SPIKE_SECONDS, timeline.text()));
    }

    /** A report is told after it was made: what one round left over must not be carried by the next. */
    private void untilTold() {
        long start = System.nanoTime();
        int quiet = 0;
        // on its way through the broker nothing is seen: it must be quiet for a while
        while (quiet < QUIET_LOOKS && System.nanoTime() - start < LONGEST_WAIT.toNanos()) {
            quiet = stored.untold() == 0 ? quiet + 1 : 0;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) - QUIET_LOOKS / 2;
        if (quiet < QUIET_LOOKS) {
            say.accept("             %,d events and letters are still to be told and sent after another %d s"
                    .formatted(stored.untold(), seconds));
        } else if (seconds > 0) {
            say.accept("             all events were told and all letters sent after another %d s".formatted(seconds));
        }
    }

    private static List<Long> pids(PlatformStatus status) {
        return Stream.concat(
                        status.services().stream().map(PlatformStatus.Service::name),
                        status.dataServers().stream().map(PlatformStatus.DataServer::name))
                .flatMap(name -> status.pid(name).stream())
                .toList();
    }

    /** Access tokens that are fetched again before they end, beside the load. */
    private static final class Tokens implements AutoCloseable {

        private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        private final ConcurrentHashMap<SignedInPerson, String> tokens = new ConcurrentHashMap<>();

        Supplier<String> of(SignedInPerson person) throws IOException, InterruptedException {
            tokens.put(person, person.token());
            long pause = Duration.ofSeconds(20).toMillis();
            refresher.scheduleWithFixedDelay(() -> refresh(person), pause, pause, TimeUnit.MILLISECONDS);
            return () -> tokens.getOrDefault(person, "");
        }

        private void refresh(SignedInPerson person) {
            try {
                tokens.put(person, person.token());
            } catch (IOException e) {
                System.err.println("Signing in again failed: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            refresher.shutdownNow();
        }
    }
}
