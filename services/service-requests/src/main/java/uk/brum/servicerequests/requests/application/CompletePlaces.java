package uk.brum.servicerequests.requests.application;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;

/** Fills in ward and address of reports that were taken while the service places was away. */
@Service
public class CompletePlaces {

    private static final int AT_ONCE = 200;

    private final Requests requests;
    private final ChangeRequest change;
    private final Placing placing;
    private final Time time;

    CompletePlaces(Requests requests, ChangeRequest change, Placing placing, Time time) {
        this.requests = requests;
        this.change = change;
        this.placing = placing;
        this.time = time;
    }

    /** Completes up to 200. Several instances may do so at once: each change is conditional. */
    @Scheduled(fixedDelay = 10_000)
    public void complete() {
        Wanted wanting = Wanted.newest(AT_ONCE, new Wanted.WithoutWard()).by(Wanted.Order.BY_REFERENCE);
        for (ServiceRequest found : requests.page(wanting).items()) {
            Place known = placing.place(found.place());
            if (known.wardIsWanting()) {
                return; // places is still away
            }
            try {
                change.apply(
                        found.reference(),
                        request -> request.place().equals(found.place())
                                ? Corrections.located(request, known, new Act(time.now(), null))
                                : null);
            } catch (RequestRefused e) {
                return; // somebody is busy with it; the next round finds it again
            }
        }
    }
}
