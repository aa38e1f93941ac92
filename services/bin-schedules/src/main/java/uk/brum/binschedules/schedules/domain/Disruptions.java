package uk.brum.binschedules.schedules.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The records of disruptions. */
public interface Disruptions {

    Optional<Disruption> find(String id);

    /** Those not withdrawn that end on that day or later, by their first day. */
    List<Disruption> notOverOn(LocalDate day);

    /**
     * Stores a disruption together with its event.
     *
     * @param revisionBefore the revision that it follows, 0 when there was none
     * @return false when somebody else changed it meanwhile
     */
    boolean save(Disruption disruption, long revisionBefore);
}
