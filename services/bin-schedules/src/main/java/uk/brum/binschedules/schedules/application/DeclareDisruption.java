package uk.brum.binschedules.schedules.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Disruptions;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Scope;

/** Declares or changes a disruption, or takes it back. */
@Service
public class DeclareDisruption {

    private static final int TRIES = 5;

    private final Disruptions disruptions;
    private final Almanac almanac;
    private final Clock clock;

    DeclareDisruption(Disruptions disruptions, Almanac almanac, Clock clock) {
        this.disruptions = disruptions;
        this.almanac = almanac;
        this.clock = clock;
    }

    /**
     * Declares it.
     *
     * @param wanted its revision and moment are not looked at
     * @return the disruption as stored; the earlier one when it says the same
     */
    public Disruption declare(Disruption wanted) {
        if (wanted.scope() instanceof Scope.OneRound(String id)
                && almanac.current().timetable().round(id) == null
                && almanac.refreshed().timetable().round(id) == null) {
            throw new ScheduleRefused(new ScheduleRefusal.RoundUnknown(id));
        }
        String fault = wanted.fault();
        if (fault != null) {
            throw new ScheduleRefused(new ScheduleRefusal.DisruptionRefused(fault));
        }
        for (int attempt = 1; ; attempt++) {
            Optional<Disruption> before = disruptions.find(wanted.id());
            if (before.isPresent() && before.get().saysTheSameAs(wanted)) {
                return before.get();
            }
            long revision = before.map(Disruption::revision).orElse(0L);
            Disruption next = wanted.asRevision(revision + 1, clock.instant());
            if (disruptions.save(next, revision)) {
                almanac.refreshed();
                return next;
            }
            if (attempt == TRIES) {
                throw new IllegalStateException("The disruption " + wanted.id() + " is changed without end");
            }
        }
    }
}
