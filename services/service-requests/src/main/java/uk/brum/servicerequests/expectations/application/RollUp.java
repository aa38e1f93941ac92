package uk.brum.servicerequests.expectations.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.expectations.domain.Measured;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes;
import uk.brum.servicerequests.expectations.domain.ResolutionTimes.Key;
import uk.brum.servicerequests.expectations.domain.Rollup;

/** Rolls up anew what was measured anew; not at every closing, since a busy category closes many in a second. */
@Service
public class RollUp {

    private static final int AT_ONCE = 200;

    private final ResolutionTimes times;
    private final Clock clock;

    RollUp(ResolutionTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void everyHalfMinute() {
        rollUp();
    }

    /** Rolls up what changed. */
    public void rollUp() {
        Instant now = clock.instant();
        for (Key key : times.takeChanged(AT_ONCE)) {
            List<Measured> measured = times.since(key, now.minus(Rollup.SPAN), Rollup.MOST);
            Rollup rollup = Rollup.of(
                    key.category(), key.ward(), measured, times.find(key).orElse(null), now);
            if (rollup != null) {
                times.save(rollup);
            }
        }
    }
}
