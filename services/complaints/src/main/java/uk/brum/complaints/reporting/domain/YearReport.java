package uk.brum.complaints.reporting.domain;

import java.util.List;
import java.util.Map;

/**
 * The annual complaints performance and service improvement report (Code 8.1).
 *
 * @param policy in force at the end of the year, by name
 * @param tables the breakdowns as they may be published
 */
public record YearReport(
        YearFigures figures,
        String policy,
        List<SelfAssessment.Answer> selfAssessment,
        Map<String, PublishedTable> tables) {}
