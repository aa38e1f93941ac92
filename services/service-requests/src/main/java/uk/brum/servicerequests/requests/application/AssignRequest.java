package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Assignment;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Gives a request to a team or a person. */
@Service
public class AssignRequest {

    private final ChangeRequest change;
    private final Time time;

    AssignRequest(ChangeRequest change, Time time) {
        this.change = change;
        this.time = time;
    }

    /**
     * Gives it to them.
     *
     * @param seen the version that the caller decided on; null when any will do
     * @throws RequestRefused when there is no such request, it changed meanwhile or is closed
     */
    public ServiceRequest assign(Reference reference, @Nullable Long seen, To to, String by) {
        Act act = new Act(time.now(), by);
        return change.apply(reference, seen, request -> {
                    Assignment before = request.assignment();
                    return request.assigned(
                            new Assignment(
                                    to.team() == null ? before.team() : to.team(),
                                    to.person(),
                                    to.priority() == null ? before.priority() : to.priority()),
                            act);
                })
                .state();
    }

    /** To whom, and how urgent; null leaves team and priority as they are and the person open. */
    public record To(
            @Nullable String team,
            @Nullable String person,
            @Nullable Integer priority) {}
}
