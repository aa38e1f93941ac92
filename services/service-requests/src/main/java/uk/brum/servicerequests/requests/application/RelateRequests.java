package uk.brum.servicerequests.requests.application;

import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Ties;

/** Notes that two requests have to do with each other. */
@Service
public class RelateRequests {

    private final ChangeRequest change;
    private final FindRequests find;
    private final Time time;

    RelateRequests(ChangeRequest change, FindRequests find, Time time) {
        this.change = change;
        this.find = find;
        this.time = time;
    }

    /** Notes it on both; doing it again changes nothing. @throws RequestRefused when one does not exist */
    public ServiceRequest relate(Reference one, Reference other, String by) {
        Act act = new Act(time.now(), by);
        find.by(other);
        ServiceRequest changed =
                change.apply(one, request -> Ties.related(request, other, act)).state();
        change.apply(other, request -> Ties.related(request, one, act));
        return changed;
    }
}
