package uk.brum.servicerequests.requests.application;

import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Ties;

/** Deals with two reports of one thing under one reference. */
@Service
public class MergeRequests {

    private final ChangeRequest change;
    private final FindRequests find;
    private final Time time;

    MergeRequests(ChangeRequest change, FindRequests find, Time time) {
        this.change = change;
        this.find = find;
        this.time = time;
    }

    /**
     * Closes the one as a duplicate of the other, whose clock then counts from the earlier report. The kept one is
     * written first, so that a crash in between is put right by doing it again.
     *
     * @return the closed one
     * @throws RequestRefused when one does not exist or they cannot be merged
     */
    public ServiceRequest merge(Reference duplicate, Reference kept, String by) {
        Act act = new Act(time.now(), by);
        ServiceRequest closing = find.by(duplicate);
        ServiceRequest keeping = find.by(kept);
        if (!closing.status().open()) {
            throw new RequestRefused(new Refusal.LinkRefused("Only an open request can be merged into another."));
        }
        Ties.mergedInto(closing, keeping, time.workingDays(), act);
        ServiceRequest now = change.apply(kept, request -> Ties.absorbing(request, closing, time.workingDays(), act))
                .state();
        return change.apply(duplicate, request -> Ties.mergedInto(request, now, time.workingDays(), act))
                .state();
    }
}
