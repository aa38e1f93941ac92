package uk.brum.chaos;

import java.time.Duration;
import java.util.Random;

/**
 * When the next resident comes: an open model, in which nobody waits for the one before. The same seed gives the same
 * times.
 */
final class Arrivals {

    private final Random random;
    private final double perSecond;
    private double seconds;

    Arrivals(long seed, double perSecond) {
        this.random = new Random(seed);
        this.perSecond = perSecond;
    }

    /** The next arrival, counted from the start. */
    Duration next() {
        seconds += -Math.log(1 - random.nextDouble()) / perSecond;
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
