package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Adds words to a request's history. */
@Service
public class AddNote {

    private final ChangeRequest change;
    private final Time time;

    AddNote(ChangeRequest change, Time time) {
        this.change = change;
        this.time = time;
    }

    /**
     * Adds them for those who may see them. The same words by the same person twice in a row are added once, so that
     * sending again does no harm.
     *
     * @param by null for a reporter without an account
     * @throws RequestRefused when there is no such request or there are no words
     */
    public ServiceRequest add(Reference reference, Audience audience, String text, @Nullable String by) {
        Act act = new Act(time.now(), by);
        return change.apply(reference, request -> request.noted(audience, text, act))
                .state();
    }
}
