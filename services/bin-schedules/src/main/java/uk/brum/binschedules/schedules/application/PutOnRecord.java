package uk.brum.binschedules.schedules.application;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.Decision;
import uk.brum.binschedules.schedules.domain.Decisions;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Scope;

/** Stores a decision of staff as its next revision; saying the same again changes nothing. */
@Component
class PutOnRecord {

    private static final int TRIES = 5;

    private final Almanac almanac;
    private final Clock clock;

    PutOnRecord(Almanac almanac, Clock clock) {
        this.almanac = almanac;
        this.clock = clock;
    }

    /**
     * Puts it on record and into the calendars.
     *
     * @param wanted its revision and moment are not looked at
     * @param refusal what a fault of it is called
     * @return the decision as stored; the earlier one when it says the same
     */
    <T extends Decision<T>> T put(Decisions<T> records, T wanted, Function<String, ScheduleRefusal> refusal) {
        if (wanted.scope() instanceof Scope.OneRound(String id)
                && almanac.current().timetable().round(id) == null
                && almanac.refreshed().timetable().round(id) == null) {
            throw new ScheduleRefused(new ScheduleRefusal.RoundUnknown(id));
        }
        String fault = wanted.fault();
        if (fault != null) {
            throw new ScheduleRefused(refusal.apply(fault));
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<T> before = records.find(wanted.id());
            if (before.isPresent() && before.get().saysTheSameAs(wanted)) {
                return before.get();
            }
            long revision = before.map(Decision::revision).orElse(0L);
            T next = wanted.asRevision(revision + 1, clock.instant());
            if (records.save(next, revision)) {
                almanac.refreshed();
                return next;
            }
        }
        throw new IllegalStateException(wanted.id() + " is changed without end");
    }
}
