package uk.brum.servicerequests.requests.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.CategoryTerms;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Terms;

/** Puts right of which kind a request is, or where. */
@Service
public class CorrectRequest {

    private final ChangeRequest change;
    private final Terms terms;
    private final Placing placing;
    private final Time time;

    CorrectRequest(ChangeRequest change, Terms terms, Placing placing, Time time) {
        this.change = change;
        this.terms = terms;
        this.placing = placing;
        this.time = time;
    }

    /** What is right. */
    public sealed interface Correction {
        /** It is of that category. */
        record Category(String code) implements Correction {}

        /** It is there. */
        record Position(Place place) implements Correction {}
    }

    /**
     * Puts it right.
     *
     * @param seen the version that the caller decided on; null when any will do
     * @throws RequestRefused when there is no such request or category, or it changed meanwhile
     */
    public ServiceRequest correct(Reference reference, @Nullable Long seen, Correction correction, String by) {
        Act act = new Act(time.now(), by);
        return switch (correction) {
            case Correction.Category(String code) -> {
                CategoryTerms of = terms.of(code, act.at());
                yield change.apply(
                                reference,
                                seen,
                                request -> Corrections.recategorised(request, of, time.workingDays(), act))
                        .state();
            }
            case Correction.Position(Place place) -> {
                Place completed = placing.place(place);
                yield change.apply(reference, seen, request -> Corrections.moved(request, completed, act))
                        .state();
            }
        };
    }
}
