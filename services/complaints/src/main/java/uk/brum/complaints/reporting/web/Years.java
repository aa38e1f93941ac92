package uk.brum.complaints.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import uk.brum.complaints.reporting.domain.ReportYear;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.problem.ProblemType;

/** Years as they are asked for. */
final class Years {

    static final String YEAR = "20[0-9]{2}-[0-9]{2}";
    static final String YEAR_MESSAGE = "A year looks like 2026-27";
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final ProblemType UNKNOWN =
            new ProblemType("complaints", "year-unknown", HttpStatus.NOT_FOUND, "There are no figures for this year");

    private Years() {}

    static Optional<ReportYear> of(String name) {
        return ReportYear.of(name);
    }

    static ProblemException unknown() {
        return new ProblemException(
                UNKNOWN, "There are no figures for this year, or not yet. A year looks like 2026-27.");
    }
}
