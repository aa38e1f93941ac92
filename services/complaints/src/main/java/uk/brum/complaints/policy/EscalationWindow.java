package uk.brum.complaints.policy;

import java.time.LocalDate;
import uk.brum.workingtime.WorkingDays;

/**
 * How long after an answer the next stage can be asked for. A later request is looked at on its merits: a stage is never
 * refused without a valid reason (LGSCO Code 5.7).
 */
public record EscalationWindow(Span within, Basis basis) {

    /** The last day on which a request is in time. */
    public LocalDate lastDay(LocalDate answered, WorkingDays days) {
        return within.lastDay(answered, days);
    }

    public boolean inTime(LocalDate answered, LocalDate requested, WorkingDays days) {
        return !requested.isAfter(lastDay(answered, days));
    }
}
