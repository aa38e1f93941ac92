package uk.brum.complaints.reporting.domain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which values a hidden count could have for somebody who knows all totals, all shown counts, and which hidden counts are
 * not zero. One more in a cell means one less elsewhere in its row and column, and so on around the table: the most that
 * can go around is a maximum flow between the row and the column over the other hidden cells.
 */
final class HiddenRange {

    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final CountTable table;
    private final boolean[][] hidden;
    private final int rows;
    private final int nodes;

    HiddenRange(CountTable table, boolean[][] hidden) {
        this.table = table;
        this.hidden = hidden;
        this.rows = hidden.length;
        this.nodes = rows + table.columns().size();
    }

    /** How many different values the count of this hidden cell could have, counted up to a few. */
    long values(int row, int column) {
        long more = flow(row, column, true);
        long less = Math.min(flow(row, column, false), above(row, column));
        return more + less + 1;
    }

    /** How far the count lies above the least that it could be. */
    private long above(int row, int column) {
        return Math.max(0, table.count(row, column) - 1);
    }

    /** How much the cell can be raised, or lowered, by moving counts between the other hidden cells. */
    private long flow(int row, int column, boolean raise) {
        long[][] left = new long[nodes][nodes];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < nodes - rows; j++) {
                if (hidden[i][j] && !(i == row && j == column)) {
                    left[i][rows + j] = raise ? above(i, j) : UNLIMITED;
                    left[rows + j][i] = raise ? UNLIMITED : above(i, j);
                }
            }
        }
        long total = 0;
        long found = push(left, row, rows + column);
        while (found > 0 && total < SmallNumbers.DOUBT) {
            total += found;
            found = push(left, row, rows + column);
        }
        return Math.min(total, SmallNumbers.DOUBT);
    }

    /** Sends as much as it can along one shortest way. */
    private long push(long[][] left, int from, int to) {
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> next = new ArrayDeque<>();
        next.add(from);
        while (!next.isEmpty() && before[to] < 0) {
            int node = next.remove();
            for (int other = 0; other < nodes; other++) {
                if (before[other] < 0 && left[node][other] > 0) {
                    before[other] = node;
                    next.add(other);
                }
            }
        }
        if (before[to] < 0) {
            return 0;
        }
        long most = UNLIMITED;
        for (int node = to; node != from; node = before[node]) {
            most = Math.min(most, left[before[node]][node]);
        }
        for (int node = to; node != from; node = before[node]) {
            left[before[node]][node] -= most;
            left[node][before[node]] += most;
        }
        return most;
    }
}
