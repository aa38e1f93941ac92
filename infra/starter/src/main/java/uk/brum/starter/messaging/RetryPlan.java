package uk.brum.starter.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a failed event is tried again. Each delay is a queue of its own with one fixed time to live, since a queue only
 * expires messages at its head.
 *
 * @param delays one per retry, in order
 */
public record RetryPlan(List<Duration> delays) {

    /** Over four hours in all: as long as GOV.UK Notify keeps trying. */
    public static final RetryPlan STANDARD = new RetryPlan(List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1)));

    /** The delay before the next try after {@code failures} failures, or nothing when it is to be parked. */
    Optional<Duration> after(int failures) {
        return failures <= delays.size() ? Optional.of(delays.get(failures - 1)) : Optional.empty();
    }
}
