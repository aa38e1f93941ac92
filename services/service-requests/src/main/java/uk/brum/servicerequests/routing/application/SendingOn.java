package uk.brum.servicerequests.routing.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes the steps that are due, on every instance; each step is claimed by one. */
@Component
class SendingOn {

    private static final Logger log = LoggerFactory.getLogger(SendingOn.class);
    private static final int MOST_AT_ONCE = 200;

    private final SendOn sendOn;

    SendingOn(SendOn sendOn) {
        this.sendOn = sendOn;
    }

    @Scheduled(fixedDelayString = "${brum.routing.pause:5s}")
    void stepsThatAreDue() {
        try {
            for (int steps = 0; steps < MOST_AT_ONCE && sendOn.step(); steps++) {
                // until nothing is due
            }
        } catch (RuntimeException e) {
            log.warn("A step with a contractor failed and will be taken again: {}", e.toString());
        }
    }
}
