package uk.brum.complaints.reporting.domain;

import java.time.Instant;

/** Counts complaints. */
public interface ComplaintFigures {

    /** What became, until now, of the complaints that were received in that year. */
    YearFigures of(ReportYear year, Instant now);
}
