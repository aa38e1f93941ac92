package uk.brum.notifications.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that could not be sent is tried again: soon at first, then every half hour, for four hours at least. */
final class RetrySchedule {

    static final Duration KEEP_TRYING = Duration.ofHours(4);

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30));

    private RetrySchedule() {}

    /** The next try after a failed one, or nothing when it has been tried for long enough. */
    static Optional<Instant> next(Progress progress, Instant now) {
        Instant since = progress.triedSince() == null ? now : progress.triedSince();
        if (!now.isBefore(since.plus(KEEP_TRYING))) {
            return Optional.empty();
        }
        int done = Math.max(1, progress.attempts());
        return Optional.of(now.plus(DELAYS.get(Math.min(done, DELAYS.size()) - 1)));
    }
}
