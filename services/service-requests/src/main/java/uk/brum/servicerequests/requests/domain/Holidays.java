package uk.brum.servicerequests.requests.domain;

import java.util.List;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

/** The bank holidays that clocks pass over. Bin schedules owns the imported calendar; this is our copy. */
public interface Holidays {

    /** As known now, the same object until it changes; a change made by another instance is seen within a minute. */
    WorkingDays workingDays();

    /** The number of the edition of {@link #workingDays()}: rises whenever the days change. */
    long edition();

    /** Takes over all days that are known to their owner. @return whether anything changed */
    boolean replace(List<Holiday> all);
}
