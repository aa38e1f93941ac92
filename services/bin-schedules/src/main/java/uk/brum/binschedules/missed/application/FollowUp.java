package uk.brum.binschedules.missed.application;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import uk.brum.binschedules.missed.domain.Due;
import uk.brum.binschedules.missed.domain.MissedCollection;

/** Works out when an open report is due by what is known today, since holidays and disruptions come up late. */
@Service
public class FollowUp {

    private final ReportingCircumstances circumstances;

    FollowUp(ReportingCircumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** The due date as it is now; never before the day that was promised. */
    public Due due(MissedCollection report) {
        Due now = circumstances.due(report.reportedAt(), report.slot().stream(), report.area());
        LocalDate promised = report.dueBy();
        boolean stands = !report.state().open() || now.by().isBefore(promised);
        return stands ? new Due(now.reportedAt(), promised, now.workingDays(), now.paused()) : now;
    }
}
