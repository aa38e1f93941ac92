package uk.brum.binschedules.missed.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.missed.domain.Change;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.domain.MissedCollections;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.missed.domain.Refused;
import uk.brum.binschedules.schedules.domain.CrewEventKind;

/** Records how a report ended. */
@Service
public class RecordOutcome {

    private static final int TRIES = 5;

    private final MissedCollections reports;
    private final Clock clock;

    RecordOutcome(MissedCollections reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Records that the crew came back.
     *
     * @param whyNot why it could not be emptied, null when it was
     * @param by who says so
     * @throws Refused when there is no such report, or another outcome was recorded before
     */
    public MissedCollection record(Reference reference, @Nullable CrewEventKind whyNot, String by) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            MissedCollection report =
                    reports.find(reference).orElseThrow(() -> new Refused(new Refusal.ReportUnknown()));
            Change change = whyNot == null
                    ? report.collected(clock.instant(), by)
                    : report.notCollected(whyNot, clock.instant(), by);
            if (change == null) {
                return report;
            }
            if (reports.save(change)) {
                return change.state();
            }
        }
        throw new IllegalStateException("The report " + reference + " is changed without end");
    }
}
