package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whose it is to deal with.
 *
 * @param team code of the team's queue
 * @param person the member of staff who took or was given it; null while it is the whole team's
 * @param priority 1 is the most urgent, 5 the least
 */
public record Assignment(String team, @Nullable String person, int priority) {

    public Assignment {
        if (priority < 1 || priority > 5) {
            throw new IllegalArgumentException("Priorities are 1 to 5");
        }
    }
}
