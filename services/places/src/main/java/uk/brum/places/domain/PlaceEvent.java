package uk.brum.places.domain;

import java.util.Set;
import uk.brum.places.domain.Address.Aspect;

/** What the gazetteer tells. */
public sealed interface PlaceEvent {

    /** An address that was known before has another meaning now. */
    record PlaceChanged(Uprn uprn, Set<Aspect> changed) implements PlaceEvent {}

    /**
     * Boundaries came, and every address has its ward again.
     *
     * @param wards how many the city has now
     * @param addressesMoved how many addresses lie in another ward now
     */
    record WardBoundariesChanged(String importId, int wards, long addressesMoved) implements PlaceEvent {}
}
