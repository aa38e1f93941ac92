package uk.brum.binschedules.schedules.application;

import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Disruptions;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;

/** Declares or changes a disruption, or takes it back. */
@Service
public class DeclareDisruption {

    private final Disruptions disruptions;
    private final PutOnRecord record;

    DeclareDisruption(Disruptions disruptions, PutOnRecord record) {
        this.disruptions = disruptions;
        this.record = record;
    }

    /**
     * Declares it.
     *
     * @param wanted its revision and moment are not looked at
     * @return the disruption as stored; the earlier one when it says the same
     */
    public Disruption declare(Disruption wanted) {
        return record.put(disruptions, wanted, ScheduleRefusal.DisruptionRefused::new);
    }
}
