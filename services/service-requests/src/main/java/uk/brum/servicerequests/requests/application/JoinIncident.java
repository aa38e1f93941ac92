package uk.brum.servicerequests.requests.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Ties;

/** Lets requests join a mass incident. */
@Service
public class JoinIncident {

    private final ChangeRequest change;
    private final FindRequests find;
    private final Time time;

    JoinIncident(ChangeRequest change, FindRequests find, Time time) {
        this.change = change;
        this.find = find;
        this.time = time;
    }

    /** What became of one of them. @param refusal why it could not join, in plain words; empty when it joined */
    public record Outcome(Reference reference, String refusal) {}

    /**
     * Each joins by itself: one that cannot does not hold up the others. Joining again changes nothing.
     *
     * @throws RequestRefused when there is no such incident
     */
    public List<Outcome> join(Reference incident, Collection<Reference> requests, String by) {
        ServiceRequest parent = find.by(incident);
        Act act = new Act(time.now(), by);
        List<Outcome> outcomes = new ArrayList<>();
        for (Reference reference : requests) {
            try {
                change.apply(reference, request -> Ties.joined(request, parent, act));
                outcomes.add(new Outcome(reference, ""));
            } catch (RequestRefused e) {
                outcomes.add(new Outcome(reference, e.refusal().detail()));
            }
        }
        return outcomes;
    }
}
