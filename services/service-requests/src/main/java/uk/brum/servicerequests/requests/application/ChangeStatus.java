package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.CategoryTerms;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Terms;

/** Moves a request on in its life. */
@Service
public class ChangeStatus {

    private final ChangeRequest change;
    private final Terms terms;
    private final Time time;
    private final ProofPhotos photos;

    ChangeStatus(ChangeRequest change, Terms terms, Time time, ProofPhotos photos) {
        this.change = change;
        this.terms = terms;
        this.time = time;
        this.photos = photos;
    }

    /**
     * Does it, in one conditional write.
     *
     * @param seen the version that the caller decided on; null when any will do
     * @throws RequestRefused when there is no such request, it changed meanwhile, or its life does not allow it
     */
    public ServiceRequest change(Reference reference, @Nullable Long seen, Move move, String by) {
        Act act = new Act(time.now(), by);
        return photos.keep(
                move instanceof Move.Close close && close.proof() != null
                        ? close.proof().photo()
                        : null,
                reference,
                by,
                () -> change.apply(reference, seen, request -> moved(request, move, act))
                        .state());
    }

    private Change moved(ServiceRequest request, Move move, Act act) {
        return switch (move) {
            case Move.Acknowledge _ -> request.acknowledged(act);
            case Move.Start(String text) ->
                request.status() == RequestStatus.WAITING
                        ? request.resumed(text, time.workingDays(), act)
                        : request.started(text, act);
            case Move.Pause(String reason) -> request.paused(reason, termsOf(request), time.workingDays(), act);
            case Move.Close(var ending, String explanation, var proof) ->
                request.closed(
                        new Closing(ending, act.at(), explanation, proof),
                        termsOf(request).proofToClose(),
                        time.workingDays(),
                        act);
            case Move.Reopen(String why) -> request.reopened(why, act);
        };
    }

    /** The terms of the day of the report: nobody is held to rules that came later. */
    private CategoryTerms termsOf(ServiceRequest request) {
        return terms.of(request.matter().category(), request.submittedAt());
    }
}
