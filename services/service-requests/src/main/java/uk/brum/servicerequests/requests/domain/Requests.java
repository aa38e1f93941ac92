package uk.brum.servicerequests.requests.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All requests. */
public interface Requests {

    /** As it is now, own writes included. */
    Optional<ServiceRequest> find(Reference reference);

    /** Those of these that exist, in no order; at most 1,000 are asked for at once. */
    List<ServiceRequest> find(Collection<Reference> references);

    /**
     * A page of those that match.
     *
     * @throws RequestRefused when the cursor is not one of ours
     */
    Page page(Wanted wanted);

    /** As many of those that match as {@code limit} says, passing over the first {@code skip}: for clients that number pages. */
    List<ServiceRequest> slice(Wanted wanted, long skip);

    /** Hands over all that match, one by one, without holding them in memory; {@code limit} does not count here. */
    void each(Wanted wanted, Consumer<ServiceRequest> consumer);

    /**
     * Saves a change of a request that is stored already, with its events.
     *
     * @return false when somebody else changed it meanwhile: read it again and decide again
     */
    boolean save(Change change);
}
