package uk.brum.servicerequests.desk.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.desk.domain.DeskRefusal;
import uk.brum.servicerequests.desk.domain.DeskRefused;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Assignment;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** A member of staff takes a request from the queue, or puts it back. Of two who reach for it one gets it. */
@Service
public class TakeRequest {

    private final ChangeRequest change;
    private final Time time;

    TakeRequest(ChangeRequest change, Time time) {
        this.change = change;
        this.time = time;
    }

    /** @throws DeskRefused when a colleague has it */
    public ServiceRequest take(Reference reference, String staff) {
        return change.apply(reference, request -> {
                    String holder = request.assignment().person();
                    if (staff.equals(holder)) {
                        return null;
                    }
                    if (holder != null) {
                        throw new DeskRefused(new DeskRefusal.TakenByAnother());
                    }
                    return assigned(request, staff, staff);
                })
                .state();
    }

    /**
     * Puts it back into the team's queue.
     *
     * @param anybodys whether the caller may put back what a colleague has
     * @throws DeskRefused when a colleague has it and the caller may not decide for them
     */
    public ServiceRequest putBack(Reference reference, String staff, boolean anybodys) {
        return change.apply(reference, request -> {
                    String holder = request.assignment().person();
                    if (holder == null) {
                        return null;
                    }
                    if (!anybodys && !holder.equals(staff)) {
                        throw new DeskRefused(new DeskRefusal.TakenByAnother());
                    }
                    return assigned(request, null, staff);
                })
                .state();
    }

    private Change assigned(ServiceRequest request, @Nullable String person, String by) {
        Assignment now = request.assignment();
        return request.assigned(new Assignment(now.team(), person, now.priority()), new Act(time.now(), by));
    }
}
