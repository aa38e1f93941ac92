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
     * One whose next step is due, as it stands, for this caller alone for a while. A caller that dies leaves it to others
     * after that, and by the same write it is kept for them {@linkplain Forwarding.State#whileTaken() in doubt}.
     */
    Optional<Forwarding> claim(Instant now, Duration lease);

    /** @return false when somebody else has changed its state since it was claimed */
    boolean save(Forwarding before, Forwarding after);

    /** Those of a request. */
    List<Forwarding> of(String reference);

    /** Newest first; all states when null. */
    List<Forwarding> in(Forwarding.@Nullable State state, int limit);
}
