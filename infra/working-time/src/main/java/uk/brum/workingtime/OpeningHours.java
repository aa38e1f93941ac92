package uk.brum.workingtime;

import java.time.Duration;
import java.time.LocalTime;

/** When the council's day begins and ends, in the time of Europe/London; the same on every working day. */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    /** The product's default, to be set by the council: nine to five. */
    public static final OpeningHours NINE_TO_FIVE = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public OpeningHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opens at " + opens + ", not before it closes at " + closes);
        }
    }

    Duration length() {
        return Duration.between(opens, closes);
    }
}
