package uk.brum.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.brum.chaos.Told.Acknowledged;
import uk.brum.chaos.Told.Refused;
import uk.brum.chaos.Told.Unanswered;

/**
 * A time in which the broker alone was away.
 *
 * @param from when it ended
 * @param until just before it was started again
 */
record Outage(Instant from, Instant until) {

    /** A service finds out by its next message that nobody takes it; until then it cannot know. */
    private static final Duration FOUND_OUT_WITHIN = Duration.ofSeconds(8);

    /** Reports must be accepted all the same, and the answer must say that the message will follow. */
    List<Violation> check(List<Told> history) {
        List<Violation> violations = new ArrayList<>();
        for (Told line : history) {
            if (line.at().isBefore(from) || line.at().isAfter(until)) {
                continue;
            }
            switch (line) {
                case Acknowledged(var _, var reference, var willFollow, var at)
                when !willFollow && at.isAfter(from.plus(FOUND_OUT_WITHIN)) ->
                    violations.add(new Violation.NotToldThatMessageFollows(reference));
                case Unanswered(var key, var why, var _) -> violations.add(new Violation.NotAccepted(key, why));
                case Refused(var key, var status, var detail, var _) ->
                    violations.add(new Violation.NotAccepted(key, status + " " + detail));
                default -> {}
            }
        }
        return violations;
    }

    /** How many reports were taken in meanwhile with the honest answer. */
    long acceptedHonestly(List<Told> history) {
        return history.stream()
                .filter(line -> line instanceof Acknowledged told && told.messageWillFollow())
                .filter(line -> !line.at().isBefore(from) && !line.at().isAfter(until))
                .count();
    }
}
