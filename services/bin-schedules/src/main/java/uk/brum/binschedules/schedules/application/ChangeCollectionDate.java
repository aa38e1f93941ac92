package uk.brum.binschedules.schedules.application;

import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.PlannedChanges;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;

/** Skips, moves or keeps the collections of one planned date and stream, or takes such a change back. */
@Service
public class ChangeCollectionDate {

    private final PlannedChanges changes;
    private final PutOnRecord record;

    ChangeCollectionDate(PlannedChanges changes, PutOnRecord record) {
        this.changes = changes;
        this.record = record;
    }

    /**
     * Makes the change.
     *
     * @param wanted its revision and moment are not looked at
     * @return the change as stored; the earlier one when it says the same
     */
    public DateChange change(DateChange wanted) {
        if (wanted.withdrawn()
                && changes.find(wanted.id()).map(DateChange::withdrawn).orElse(true)) {
            throw new ScheduleRefused(new ScheduleRefusal.ExceptionUnknown());
        }
        return record.put(changes, wanted, ScheduleRefusal.ExceptionRefused::new);
    }
}
