package uk.brum.binschedules.schedules.domain;

import java.util.List;
import java.util.Optional;

/** The records of changes of dates. */
public interface PlannedChanges {

    Optional<DateChange> find(String id);

    /** Those not withdrawn whose planned date lies in the range, by date. */
    List<DateChange> within(DateRange range);

    /**
     * Stores a change together with its event.
     *
     * @param revisionBefore the revision that it follows, 0 when there was none
     * @return false when somebody else changed it meanwhile
     */
    boolean save(DateChange change, long revisionBefore);
}
