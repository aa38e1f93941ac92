package uk.brum.complaints.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.brum.complaints.reporting.domain.PublishedTable;
import uk.brum.complaints.reporting.domain.YearFigures;
import uk.brum.complaints.reporting.domain.YearReport;

/** The report as data: exact figures, for staff. */
record ReportView(
        String year,
        LocalDate from,
        LocalDate to,
        Instant asAt,
        String policy,
        FiguresView all,
        List<GroupView> byKind,
        List<GroupView> byServiceArea,
        List<GroupView> byWard,
        List<GroupView> byChannel,
        List<YearFigures.Counted> refused,
        List<YearFigures.Counted> breaches,
        List<YearFigures.OmbudsmanFigures> ombudsmen,
        List<YearFigures.RootCause> rootCauses,
        List<YearFigures.Improvement> improvements,
        List<SelfAssessmentView> selfAssessment) {

    record GroupView(String code, String title, FiguresView figures) {}

    record SelfAssessmentView(String section, String title, String finding, List<String> evidence) {}

    static ReportView of(YearReport report) {
        YearFigures year = report.figures();
        return new ReportView(
                year.year().name(),
                year.year().firstDay(),
                year.year().lastDay(),
                year.asAt(),
                report.policy(),
                FiguresView.of(year.all()),
                groups(year.byKind()),
                groups(year.byServiceArea()),
                groups(year.byWard()),
                groups(year.byChannel()),
                year.refused(),
                year.breaches(),
                year.ombudsmen(),
                year.rootCauses(),
                year.improvements(),
                report.selfAssessment().stream()
                        .map(answer -> new SelfAssessmentView(
                                answer.section().number(),
                                answer.section().title(),
                                answer.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                answer.evidence()))
                        .toList());
    }

    private static List<GroupView> groups(List<YearFigures.Group> groups) {
        return groups.stream()
                .map(group -> new GroupView(group.code(), group.title(), FiguresView.of(group.figures())))
                .toList();
    }

    /** Tables for everybody, by name. */
    record OpenDataView(
            String year,
            LocalDate from,
            LocalDate to,
            Instant countedAt,
            String method,
            String licence,
            Map<String, PublishedTable> tables) {}
}
