package uk.brum.servicerequests.requests.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Progress;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.Wanted;

/** Writes down each milestone that was not met in time, soon after its time ran out; on every instance, told once. */
@Service
public class NoteMissed {

    private static final Logger log = LoggerFactory.getLogger(NoteMissed.class);

    private final Requests requests;
    private final ChangeRequest change;
    private final Time time;

    NoteMissed(Requests requests, ChangeRequest change, Time time) {
        this.requests = requests;
        this.change = change;
        this.time = time;
    }

    /** Looks once. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    public void note() {
        Act act = new Act(time.now(), "clock");
        Wanted missing = Wanted.newest(0, new Wanted.MissingMilestone(act.at())).by(Wanted.Order.NEXT_MISSED_FIRST);
        requests.each(missing, found -> {
            try {
                change.apply(found.reference(), request -> Progress.missed(request, act));
            } catch (RequestRefused e) {
                log.warn("{} is changed without end; its missed milestone is written down later", found.reference(), e);
            }
        });
    }
}
