package uk.brum.bench;

import java.time.Duration;

/**
 * One round of load.
 *
 * @param other answers with another status than 200 or 304
 * @param serverCpu CPU time of the measured processes
 * @param generatorCpu CPU time of this process
 */
record Measured(Latencies latencies, long other, Duration took, Duration serverCpu, Duration generatorCpu) {

    double perSecond() {
        return latencies.count() / (took.toNanos() / 1e9);
    }

    double serverMicros() {
        return serverCpu.toNanos() / 1e3 / Math.max(1, latencies.count());
    }

    double generatorMicros() {
        return generatorCpu.toNanos() / 1e3 / Math.max(1, latencies.count());
    }

    String text() {
        return "%,8.0f/s   p50 %6.2f ms   p99 %6.2f ms   server CPU %5.0f µs   generator CPU %3.0f µs   not 200/304: %d"
                .formatted(
                        perSecond(),
                        latencies.millis(0.5),
                        latencies.millis(0.99),
                        serverMicros(),
                        generatorMicros(),
                        other);
    }
}
