package uk.brum.servicerequests.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every request that goes or went to a contractor. */
public interface Forwardings {

    /** Keeps a new one; nothing happens when the request goes to that contractor already. */
    void add(Forwarding forwarding);

    /**
     * One whose next step is due, for this caller alone for a while: a caller that dies leaves it to others after that.
     */
    Optional<Forwarding> claim(Instant now, Duration lease);

    /** @return false when somebody else has changed its state since it was read */
    boolean save(Forwarding before, Forwarding after);

    /** Those of a request. */
    List<Forwarding> of(String reference);

    /** Newest first; all states when null. */
    List<Forwarding> in(Forwarding.@Nullable State state, int limit);
}
