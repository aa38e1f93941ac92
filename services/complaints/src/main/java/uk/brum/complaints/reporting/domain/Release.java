package uk.brum.complaints.reporting.domain;

import java.time.Instant;
import java.util.Map;

/**
 * A year's open data as it was published. It never changes: two counts of the same year side by side would give away what
 * happened between them.
 *
 * @param tables by their stable names
 */
public record Release(ReportYear year, Instant countedAt, Map<String, PublishedTable> tables) {}
