package uk.brum.binschedules.missed.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.schedules.domain.Uprn;

/** All reports of missed collections. */
public interface MissedCollections {

    Optional<MissedCollection> find(Reference reference);

    /** The newest report of each of these collections that has one. */
    Map<MissedSlot, MissedCollection> newestOf(Collection<MissedSlot> slots);

    /** Reports that match, newest first. */
    List<MissedCollection> list(Wanted wanted);

    /**
     * Saves a change of a report that is stored already, with its event.
     *
     * @return false when somebody else changed it meanwhile
     */
    boolean save(Change change);

    /**
     * Which reports.
     *
     * @param personId made by or for that person, or followed by them; everybody's when null
     * @param open open ones, closed ones, or both when null
     * @param skip how many to pass over
     */
    record Wanted(
            @Nullable String personId,
            @Nullable Uprn uprn,
            @Nullable Boolean open,
            int skip,
            int limit) {}
}
