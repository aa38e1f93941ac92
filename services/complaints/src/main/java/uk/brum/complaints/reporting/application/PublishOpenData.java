package uk.brum.complaints.reporting.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.brum.complaints.policy.London;
import uk.brum.complaints.reporting.domain.ComplaintFigures;
import uk.brum.complaints.reporting.domain.OpenTables;
import uk.brum.complaints.reporting.domain.Release;
import uk.brum.complaints.reporting.domain.Releases;
import uk.brum.complaints.reporting.domain.ReportYear;

/**
 * Publishes what happened after a year's complaints, once: when it is first asked for, three months after the year's end,
 * when the last first answers are due even with every extension.
 */
public final class PublishOpenData {

    private static final int MONTHS_AFTER = 3;

    private final ComplaintFigures figures;
    private final Releases releases;
    private final Clock clock;
    private final ReportYear earliest;

    /** @param earliest the first year that is published */
    public PublishOpenData(ComplaintFigures figures, Releases releases, Clock clock, ReportYear earliest) {
        this.figures = figures;
        this.releases = releases;
        this.clock = clock;
        this.earliest = earliest;
    }

    /** @return nothing before the year can be told */
    public Optional<Release> find(ReportYear year) {
        if (year.first() < earliest.first() || London.day(clock.instant()).isBefore(publishedFrom(year))) {
            return Optional.empty();
        }
        return releases.find(year).or(() -> Optional.of(counted(year)));
    }

    /** The years that can be had today, oldest first. */
    public List<ReportYear> years() {
        LocalDate today = London.day(clock.instant());
        List<ReportYear> years = new ArrayList<>();
        for (ReportYear year = earliest;
                !today.isBefore(publishedFrom(year));
                year = new ReportYear(year.first() + 1)) {
            years.add(year);
        }
        return years;
    }

    /** From when on a year's figures can be had. */
    public LocalDate publishedFrom(ReportYear year) {
        return year.lastDay().plusDays(1).plusMonths(MONTHS_AFTER);
    }

    private Release counted(ReportYear year) {
        var now = clock.instant();
        return releases.keep(new Release(year, now, OpenTables.of(figures.of(year, now))));
    }
}
