package uk.brum.complaints.reporting.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that everybody may see. Totals are always there; rows and columns add up, hidden counts included. */
public record PublishedTable(String title, List<CountTable.Line> columns, List<Row> rows, List<Long> columnTotals) {

    /** @param counts by column; null where the count is hidden */
    public record Row(CountTable.Line line, List<@Nullable Long> counts, long total) {}

    public long total() {
        return columnTotals.stream().mapToLong(Long::longValue).sum();
    }
}
