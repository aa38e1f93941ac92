package uk.brum.complaints.reporting.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Counts by row and column, for example complaints by ward and by what became of them. Every complaint is in exactly one
 * cell, so that rows and columns add up.
 *
 * @param counts by row, then column
 */
public record CountTable(String title, List<Line> rows, List<Line> columns, long[][] counts) {

    /** A row or column. @param code stable name in data files @param title as people read it */
    public record Line(String code, String title) {}

    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = copy(counts);
        if (counts.length != rows.size()) {
            throw new IllegalArgumentException("Every row has its counts");
        }
        for (long[] row : counts) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException("Every row has a count for each column");
            }
        }
    }

    @Override
    public long[][] counts() {
        return copy(counts);
    }

    long count(int row, int column) {
        return counts[row][column];
    }

    long rowTotal(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    long columnTotal(int column) {
        long total = 0;
        for (long[] row : counts) {
            total += row[column];
        }
        return total;
    }

    public long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    private static long[][] copy(long[][] counts) {
        long[][] copied = new long[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            copied[row] = counts[row].clone();
        }
        return copied;
    }
}
