package uk.brum.bench;

import java.time.Duration;

/** So many arrivals a second for so long. */
record Phase(double perSecond, Duration length) {

    static Phase of(double perSecond, int seconds) {
        return new Phase(perSecond, Duration.ofSeconds(seconds));
    }
}
