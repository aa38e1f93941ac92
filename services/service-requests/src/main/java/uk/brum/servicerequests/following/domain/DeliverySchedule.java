package uk.brum.servicerequests.following.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a delivery that failed is tried again: soon at first, then with growing pauses, for a whole day at least. */
public final class DeliverySchedule {

    /** A receiver that was down for a night and a working day still gets everything. */
    public static final Duration KEEP_TRYING = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6));

    private DeliverySchedule() {}

    /** The next try after so many failed ones; nothing when the last of them came a day or more after the first. */
    static Optional<Instant> next(int tries, Instant since, Instant now) {
        if (!now.isBefore(since.plus(KEEP_TRYING))) {
            return Optional.empty();
        }
        return Optional.of(now.plus(PAUSES.get(Math.min(Math.max(tries, 1), PAUSES.size()) - 1)));
    }
}
