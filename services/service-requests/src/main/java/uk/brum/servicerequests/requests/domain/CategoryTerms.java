package uk.brum.servicerequests.requests.domain;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.OpeningHours;
import uk.brum.workingtime.Target;

/**
 * What the catalogue says about requests of a category, on a day.
 *
 * @param anonymousAllowed whether a report is taken from somebody who leaves no way to be reached
 * @param team whose queue it goes to first
 * @param priority 1 (most urgent) to 5
 * @param target by when it is to be dealt with; null when nothing is promised
 * @param hours in which the team works
 * @param pausable whether its clock stands still while it waits
 * @param milestones what else has a clock of its own, in the order in which it happens
 * @param proofToClose what must be shown before it can be closed as done
 * @param challengeWindow how long after it was closed it can be opened again
 */
public record CategoryTerms(
        String code,
        String name,
        boolean anonymousAllowed,
        Visibility visibility,
        String team,
        int priority,
        @Nullable Target target,
        OpeningHours hours,
        boolean pausable,
        List<Milestone.Terms> milestones,
        Set<Proof.Part> proofToClose,
        Duration challengeWindow) {

    public CategoryTerms {
        milestones = List.copyOf(milestones);
    }
}
