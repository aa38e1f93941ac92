package uk.brum.complaints.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.brum.complaints.reporting.domain.ComplaintFigures;
import uk.brum.complaints.reporting.domain.ReportYear;
import uk.brum.complaints.reporting.domain.WardNames;
import uk.brum.complaints.reporting.domain.YearFigures;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Figures whose wards have the names that people know them by. */
public final class NamedWards implements ComplaintFigures {

    private final ComplaintFigures counted;
    private final WardNames names;
    private final boolean needed;

    private NamedWards(ComplaintFigures counted, WardNames names, boolean needed) {
        this.counted = counted;
        this.names = names;
        this.needed = needed;
    }

    /** With codes when the names cannot be had now: better than no report. */
    public static ComplaintFigures ifKnown(ComplaintFigures counted, WardNames names) {
        return new NamedWards(counted, names, false);
    }

    /** Not without the names: what is published for good must not stay in codes. */
    public static ComplaintFigures always(ComplaintFigures counted, WardNames names) {
        return new NamedWards(counted, names, true);
    }

    /** @throws ProblemException when the names are needed and cannot be had now */
    @Override
    public YearFigures of(ReportYear year, Instant now) {
        YearFigures figures = counted.of(year, now);
        if (figures.byWard().isEmpty()) {
            return figures;
        }
        Optional<Map<String, String>> answer = names.all();
        if (needed && answer.isEmpty()) {
            throw new ProblemException(
                    PlatformProblems.UNAVAILABLE,
                    "The names of the wards cannot be had at the moment. Try again later.");
        }
        Map<String, String> known = answer.orElse(Map.of());
        List<YearFigures.Group> named = figures.byWard().stream()
                .map(one ->
                        new YearFigures.Group(one.code(), known.getOrDefault(one.code(), one.title()), one.figures()))
                .toList();
        return figures.withWards(named);
    }
}
