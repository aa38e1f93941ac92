package uk.brum.binschedules.schedules.domain;

import java.util.Optional;

/** The records of one kind of decision. */
public interface Decisions<T extends Decision<T>> {

    Optional<T> find(String id);

    /**
     * Stores a decision together with its event.
     *
     * @param revisionBefore the revision that it follows, 0 when there was none
     * @return false when somebody else changed it meanwhile
     */
    boolean save(T decision, long revisionBefore);
}
