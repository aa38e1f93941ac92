package uk.brum.binschedules.schedules.application;

import org.springframework.stereotype.Service;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Disruptions;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;

/** Takes a disruption back. */
@Service
public class WithdrawDisruption {

    private final Disruptions disruptions;
    private final DeclareDisruption declare;

    WithdrawDisruption(Disruptions disruptions, DeclareDisruption declare) {
        this.disruptions = disruptions;
        this.declare = declare;
    }

    /** Withdraws it; it stays on record. */
    public void withdraw(String id) {
        Disruption known = disruptions
                .find(id)
                .filter(disruption -> !disruption.withdrawn())
                .orElseThrow(() -> new ScheduleRefused(new ScheduleRefusal.DisruptionUnknown()));
        declare.declare(known.asWithdrawn());
    }
}
