package uk.brum.binschedules.schedules.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.PlannedChanges;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Scope;

/** Skips, moves or keeps the collections of one planned date and stream, or takes such a change back. */
@Service
public class ChangeCollectionDate {

    private static final int TRIES = 5;

    private final PlannedChanges changes;
    private final Almanac almanac;
    private final Clock clock;

    ChangeCollectionDate(PlannedChanges changes, Almanac almanac, Clock clock) {
        this.changes = changes;
        this.almanac = almanac;
        this.clock = clock;
    }

    /**
     * Makes the change.
     *
     * @param wanted its revision and moment are not looked at
     * @return the change as stored; the earlier one when it says the same
     */
    public DateChange change(DateChange wanted) {
        if (wanted.scope() instanceof Scope.OneRound(String id)
                && almanac.current().timetable().round(id) == null
                && almanac.refreshed().timetable().round(id) == null) {
            throw new ScheduleRefused(new ScheduleRefusal.RoundUnknown(id));
        }
        String fault = wanted.fault();
        if (fault != null) {
            throw new ScheduleRefused(new ScheduleRefusal.ExceptionRefused(fault));
        }
        for (int attempt = 1; ; attempt++) {
            Optional<DateChange> before = changes.find(wanted.id());
            if (wanted.withdrawn() && before.map(DateChange::withdrawn).orElse(true)) {
                throw new ScheduleRefused(new ScheduleRefusal.ExceptionUnknown());
            }
            if (before.isPresent() && before.get().saysTheSameAs(wanted)) {
                return before.get();
            }
            long revision = before.map(DateChange::revision).orElse(0L);
            DateChange next = new DateChange(
                    wanted.scope(),
                    wanted.date(),
                    wanted.stream(),
                    wanted.treatment(),
                    wanted.reason(),
                    wanted.sideWasteSacks(),
                    revision + 1,
                    clock.instant(),
                    wanted.withdrawn());
            if (changes.save(next, revision)) {
                almanac.refreshed();
                return next;
            }
            if (attempt == TRIES) {
                throw new IllegalStateException("The change " + wanted.id() + " is changed without end");
            }
        }
    }
}
