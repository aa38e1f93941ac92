package uk.brum.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.SignedInPerson;

/**
 * DIGIT's lifecycle at a number of stored requests, with everything and the load on one machine: at steady rates, in the
 * steps of DIGIT's own spike test, and with spikes far above what can be carried.
 */
final class LifecycleBench {

    private static final List<Integer> RATES = List.of(20, 40, 60, 80, 100, 120);
    /** Lifecycles a second, one phase after the other, as DIGIT publishes them. */
    private static final List<Integer> DIGIT_SPIKES = List.of(1, 15, 1, 25, 2, 35, 10);

    private static final int STEADY_SECONDS = 30;
    private static final int PHASE_SECONDS = 15;
    private static final int SPIKE = 300;
    private static final int SPIKE_SECONDS = 5;
    private static final int CALM_SECONDS = 35;
    private static final int CALM = 20;
    /** Half of the callers through four requests in this time: as before the spike, near enough. */
    private static final double WELL_MILLIS = 400;

    private final StoredRequests stored;
    private final Arrivals arrivals;
    private final Consumer<String> say;

    private LifecycleBench(StoredRequests stored, Arrivals arrivals, Consumer<String> say) {
        this.stored = stored;
        this.arrivals = arrivals;
        this.say = say;
    }

    static void run(BenchPlatform platform, List<Long> sizes, Consumer<String> say)
            throws IOException, InterruptedException {
        PlatformStatus status = platform.up();
        URI gateway = URI.create(status.gateway().replace("localhost", "127.0.0.1"));
        Clock clock = Clock.systemUTC();
        try (HttpClient http = HttpClient.newHttpClient();
                Tokens tokens = new Tokens();
                StoredRequests stored = new StoredRequests(platform.running(), status)) {
            Supplier<String> resident = tokens.of(
                    SignedInPerson.residents(http, platform.running(), clock).getFirst());
            Supplier<String> agent = tokens.of(SignedInPerson.staff(http, platform.running(), "agent", clock));
            Lifecycles lifecycles = new Lifecycles(gateway, resident, agent);
            LifecycleBench bench = new LifecycleBench(stored, new Arrivals(gateway, lifecycles::fresh), say);
            say.accept("warm-up      "
                    + bench.arrivals
                            .run(List.of(Phase.of(20, 20), Phase.of(40, 20)))
                            .text());
            bench.untilTold();
            for (long size : sizes) {
                bench.at(size);
            }
        }
    }

    private void at(long size) throws IOException {
        stored.fillTo(size, say);
        arrivals.run(List.of(Phase.of(40, 15)));
        untilTold();
        for (int rate : RATES) {
            Timeline steady = arrivals.run(List.of(Phase.of(rate, STEADY_SECONDS)));
            say.accept("%,d stored, %d arrive a second: %.1f completed a second; %s"
                    .formatted(size, rate, steady.perSecond(2, STEADY_SECONDS), steady.text()));
            untilTold();
        }
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
        while (stored.untold() > 0 && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(5)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        if (seconds > 2) {
            say.accept("             all events were told after another %d s".formatted(seconds));
        }
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
