package uk.brum.servicerequests.requests.application;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Milestone.End;
import uk.brum.servicerequests.requests.domain.Milestone.Outcome;
import uk.brum.servicerequests.requests.domain.Progress;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Takes down that a milestone of a request is met, or not needed. */
@Service
public class EndMilestone {

    private final ChangeRequest change;
    private final Time time;

    EndMilestone(ChangeRequest change, Time time) {
        this.change = change;
        this.time = time;
    }

    /**
     * How it ended.
     *
     * @param at null for now
     * @param text for the reporter; may be empty
     */
    public record Ended(
            String milestone, Outcome outcome, @Nullable Instant at, String text) {}

    /**
     * Takes it down.
     *
     * @param seen the version that the caller decided on; null when any will do
     * @throws RequestRefused when there is no such request or milestone, it changed meanwhile, or that cannot be
     */
    public ServiceRequest end(Reference reference, @Nullable Long seen, Ended how, String by) {
        Act act = new Act(time.now(), by);
        End end = new End(how.outcome(), Objects.requireNonNullElse(how.at(), act.at()));
        return change.apply(
                        reference,
                        seen,
                        request -> Progress.ended(request, how.milestone(), end, how.text(), time.workingDays(), act))
                .state();
    }
}
