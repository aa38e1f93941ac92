package uk.brum.bench;

/** Times between sending and the whole answer, in buckets that are about one percent wide. */
final class Latencies {

    private static final double WIDTH = 1.01;
    private static final int BUCKETS = 2_000;

    private final long[] counts = new long[BUCKETS];
    private long total;

    void add(long nanos) {
        int bucket = (int) (Math.log(Math.max(1, nanos / 1_000.0)) / Math.log(WIDTH));
        counts[Math.min(bucket, BUCKETS - 1)]++;
        total++;
    }

    /** The time in milliseconds within which this share of the answers came, for example 0.99. */
    double millis(double share) {
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen > 0 && seen >= share * total) {
                return Math.pow(WIDTH, i + 1) / 1_000;
            }
        }
        return 0;
    }

    long count() {
        return total;
    }
}
