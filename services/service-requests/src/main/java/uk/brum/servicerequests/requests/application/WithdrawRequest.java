package uk.brum.servicerequests.requests.application;

import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.application.ChallengeClosure.Challenger;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Lets a reporter take a report back. */
@Service
public class WithdrawRequest {

    private final ChangeRequest change;
    private final Time time;

    WithdrawRequest(ChangeRequest change, Time time) {
        this.change = change;
        this.time = time;
    }

    /** Closes it as withdrawn. @throws RequestRefused when there is no such request of this reporter, or it is closed */
    public ServiceRequest withdraw(Reference reference, String why, Challenger reporter) {
        Act act = new Act(time.now(), reporter.personId());
        return change.apply(reference, request -> {
                    if (!ChallengeClosure.madeBy(request, reporter)) {
                        throw new RequestRefused(new Refusal.RequestUnknown());
                    }
                    Closing withdrawn = new Closing(Ending.WITHDRAWN, act.at(), why, null);
                    return request.closed(withdrawn, Set.of(), time.workingDays(), act);
                })
                .state();
    }
}
