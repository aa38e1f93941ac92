package uk.brum.servicerequests.requests.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Page;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Ties;
import uk.brum.servicerequests.requests.domain.Wanted;

/** Gives the answer of a mass incident to all that joined it. */
@Service
public class ShareAnswer {

    private static final Logger log = LoggerFactory.getLogger(ShareAnswer.class);
    private static final int AT_ONCE = 200;

    private final Requests requests;
    private final ChangeRequest change;
    private final Time time;

    ShareAnswer(Requests requests, ChangeRequest change, Time time) {
        this.requests = requests;
        this.change = change;
        this.time = time;
    }

    /** Shares it as it is now. Being told twice, or out of order, does no harm: those who have it are left alone. */
    public void share(Reference incident) {
        ServiceRequest parent = requests.find(incident).orElse(null);
        if (parent == null) {
            return;
        }
        Wanted joined = Wanted.newest(AT_ONCE, new Wanted.InIncident(incident)).by(Wanted.Order.BY_REFERENCE);
        String next = null;
        int shared = 0;
        do {
            Page page = requests.page(joined.after(next));
            for (ServiceRequest child : page.items()) {
                Act act = new Act(time.now(), "incident " + incident);
                shared += change.apply(
                                        child.reference(),
                                        request -> Ties.answeredBy(request, parent, time.workingDays(), act))
                                .entries()
                                .isEmpty()
                        ? 0
                        : 1;
            }
            next = page.next();
        } while (next != null);
        log.info("The answer of an incident went to {} requests", shared);
    }
}
