package uk.brum.servicerequests.expectations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.expectations.domain.Measured.Told;

/**
 * What requests of a category, in a ward or in the whole city, took of late.
 *
 * @param ward null for the whole city
 * @param requests how many were measured
 * @param half the time that half of them took at most (p50)
 * @param most the time that nine in ten took at most (p90)
 * @param kept how often earlier expectations came true
 * @param past what was expected from which moment on, oldest first, one entry a day at most
 */
public record Rollup(
        String category,
        @Nullable String ward,
        int requests,
        Duration half,
        Duration most,
        Kept kept,
        List<Past> past) {

    /**
     * Fewer say little: with 30, the time of nine in ten rests on the three slowest. The product's choice.
     */
    public static final int ENOUGH = 30;

    /** What took longer ago says little about today. */
    public static final Duration SPAN = Duration.ofDays(365);

    /** As many of the newest are measured at most. */
    public static final int MOST = 1000;

    private static final int MOST_PAST = 400;

    /**
     * How expectations came true.
     *
     * @param told how many requests something had been expected of
     * @param half how many of those were done by the time of half
     * @param most how many of those were done by the time of nine in ten
     */
    public record Kept(int told, int half, int most) {}

    /** What was expected from then on. */
    public record Past(Instant from, Told told) {}

    public Rollup {
        past = List.copyOf(past);
    }

    /**
     * Rolls measured times up.
     *
     * @param before the rollup until now; null when there is none
     * @return null when nothing was measured
     */
    public static @Nullable Rollup of(
            String category, @Nullable String ward, List<Measured> measured, @Nullable Rollup before, Instant now) {
        if (measured.isEmpty()) {
            return null;
        }
        List<Duration> times = measured.stream().map(Measured::took).sorted().toList();
        Duration half = at(times, 0.5);
        Duration most = at(times, 0.9);
        Kept kept = new Kept(
                (int) measured.stream().filter(one -> one.told() != null).count(),
                (int) measured.stream().filter(Measured::keptHalf).count(),
                (int) measured.stream().filter(Measured::keptMost).count());
        List<Past> past = new ArrayList<>(before == null ? List.of() : before.past());
        boolean aDayAgo =
                past.isEmpty() || Duration.between(past.getLast().from(), now).compareTo(Duration.ofDays(1)) >= 0;
        if (times.size() >= ENOUGH && aDayAgo) {
            past.add(new Past(now, new Told(half, most)));
        }
        return new Rollup(
                category,
                ward,
                times.size(),
                half,
                most,
                kept,
                past.subList(Math.max(0, past.size() - MOST_PAST), past.size()));
    }

    /** Whether something can be expected from it. */
    public boolean enough() {
        return requests >= ENOUGH;
    }

    /** What was expected at that moment; null when there was not enough then. */
    public @Nullable Told toldAt(Instant moment) {
        Told told = null;
        for (Past entry : past) {
            if (!entry.from().isAfter(moment)) {
                told = entry.told();
            }
        }
        return told;
    }

    /** The smallest time that this share of them did not exceed. */
    private static Duration at(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
