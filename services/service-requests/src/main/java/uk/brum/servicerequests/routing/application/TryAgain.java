package uk.brum.servicerequests.routing.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwarding.State;
import uk.brum.servicerequests.routing.domain.Forwardings;

/** Starts a request again that could not be sent on. */
@Service
public class TryAgain {

    private final Forwardings forwardings;
    private final Clock clock;

    TryAgain(Forwardings forwardings, Clock clock) {
        this.forwardings = forwardings;
        this.clock = clock;
    }

    /** The started one; empty when none of the request's has failed. */
    public Optional<Forwarding> again(String reference) {
        return forwardings.of(reference).stream()
                .filter(forwarding -> forwarding.state() == State.FAILED)
                .findFirst()
                .map(failed -> {
                    Forwarding again = failed.again(clock.instant());
                    return forwardings.save(failed, again) ? again : failed;
                });
    }
}
