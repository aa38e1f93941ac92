package uk.brum.complaints.reporting.application;

import java.time.Clock;
import java.time.LocalDate;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.Policy;
import uk.brum.complaints.reporting.domain.ComplaintFigures;
import uk.brum.complaints.reporting.domain.OpenTables;
import uk.brum.complaints.reporting.domain.ReportYear;
import uk.brum.complaints.reporting.domain.SelfAssessment;
import uk.brum.complaints.reporting.domain.YearFigures;
import uk.brum.complaints.reporting.domain.YearReport;

/** Counts a year as it stands now, and assesses it against the Code. */
public final class MakeYearReport {

    private final ComplaintFigures figures;
    private final Policies policies;
    private final Clock clock;

    public MakeYearReport(ComplaintFigures figures, Policies policies, Clock clock) {
        this.figures = figures;
        this.policies = policies;
        this.clock = clock;
    }

    /** The report of a year that has begun; of one that is not over yet, so far. */
    public YearReport make(ReportYear year) {
        YearFigures counted = figures.of(year, clock.instant());
        LocalDate today = London.day(clock.instant());
        LocalDate last = today.isBefore(year.lastDay()) ? today : year.lastDay();
        Policy policy = policies.inForce(ComplaintKind.CORPORATE, last);
        return new YearReport(
                counted,
                policy.name(),
                new SelfAssessment(counted, policy, policies.code(ComplaintKind.CORPORATE)).answers(),
                OpenTables.of(counted));
    }

    /** Whether anything can have been received in it yet. */
    public boolean hasBegun(ReportYear year) {
        return !London.day(clock.instant()).isBefore(year.firstDay());
    }
}
