package uk.brum.chaos;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One kill and how the platform took it.
 *
 * @param victim name of the process
 * @param untilAccepted time until the first report was acknowledged; null when none was before the next kill
 * @param untilUp time until every process was up and healthy again
 */
record Kill(String victim, @Nullable Duration untilAccepted, Duration untilUp) {

    String text() {
        return "%-14s first report accepted after %s, all healthy after %s"
                .formatted(victim, untilAccepted == null ? "-" : seconds(untilAccepted), seconds(untilUp));
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1_000.0);
    }
}
