package uk.brum.binschedules.schedules.domain;

import java.util.List;

/** The records of changes of dates. */
public interface PlannedChanges extends Decisions<DateChange> {

    /** Those not withdrawn whose planned date lies in the range, by date. */
    List<DateChange> within(DateRange range);
}
