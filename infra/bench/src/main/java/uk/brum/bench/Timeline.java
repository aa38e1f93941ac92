package uk.brum.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened second by second while callers arrived. */
final class Timeline {

    /** An arrival that the generator made later than this is its own fault, not the server's. */
    private static final long LATE = Duration.ofMillis(50).toNanos();

    private final long start = System.nanoTime();
    private final Latencies calls = new Latencies();
    private final Latencies wholes = new Latencies();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final List<Second> seconds = new ArrayList<>();
    private int arrived;
    private int late;

    private static final class Second {
        private final Latencies wholes = new Latencies();
        private int failed;
    }

    void arrived(long lateness) {
        arrived++;
        late += lateness > LATE ? 1 : 0;
    }

    void call(long nanos) {
        calls.add(nanos);
    }

    void completed(long nanos) {
        wholes.add(nanos);
        now().wholes.add(nanos);
    }

    void failed(String why) {
        failures.merge(why, 1, Integer::sum);
        now().failed++;
    }

    private Second now() {
        int second = (int) ((System.nanoTime() - start) / 1_000_000_000L);
        while (seconds.size() <= second) {
            seconds.add(new Second());
        }
        return seconds.get(second);
    }

    long completed() {
        return wholes.count();
    }

    double failedShare() {
        return arrived == 0
                ? 0
                : failures.values().stream().mapToInt(Integer::intValue).sum() / (double) arrived;
    }

    /** Arrivals that the generator could not make in time; over 1% the run says nothing. */
    double lateShare() {
        return arrived == 0 ? 0 : late / (double) arrived;
    }

    /** Completed in a second, on average over these seconds of the run. */
    double perSecond(int from, int until) {
        long count = 0;
        for (int second = from; second < until && second < seconds.size(); second++) {
            count += seconds.get(second).wholes.count();
        }
        return count / (double) Math.max(1, until - from);
    }

    /**
     * Seconds after {@code second} until nothing failed and half of the callers were through within {@code millis}, for
     * three seconds running; -1 when that never came.
     */
    int recovered(int second, double millis) {
        int calm = 0;
        for (int now = second; now < seconds.size(); now++) {
            Second one = seconds.get(now);
            boolean well = one.failed == 0 && one.wholes.count() > 0 && one.wholes.millis(0.5) <= millis;
            calm = well ? calm + 1 : 0;
            if (calm == 3) {
                return now - 2 - second;
            }
        }
        return -1;
    }

    String text() {
        return ("%,d arrived, %,d completed, failed %.2f%% %s; a call p50 %.1f ms, p95 %.1f ms, p99 %.1f ms;"
                        + " the whole p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; generator late %.2f%%")
                .formatted(
                        arrived,
                        wholes.count(),
                        100 * failedShare(),
                        failures,
                        calls.millis(0.5),
                        calls.millis(0.95),
                        calls.millis(0.99),
                        wholes.millis(0.5),
                        wholes.millis(0.95),
                        wholes.millis(0.99),
                        100 * lateShare());
    }
}
