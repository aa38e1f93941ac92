package uk.brum.complaints.reporting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides small numbers, so that nobody can be found in a table that everybody may see.
 *
 * <ol>
 *   <li>Rows, and columns, with fewer than {@link #SMALLEST} in all are put together until none is left, so that every
 *       total can be told.
 *   <li>Counts from 1 to {@code SMALLEST - 1} are hidden.
 *   <li>Further counts, the smallest first, are hidden until the totals give no hidden small count away: with all totals
 *       and all shown counts known, each must still be able to take at least {@link #DOUBT} values. This is checked
 *       exactly, as a flow through the table, not row by row.
 * </ol>
 *
 * <p>It is assumed that whoever looks knows which of the hidden counts are not zero.
 */
public final class SmallNumbers {

    /** The smallest count that is shown, besides zero. */
    public static final int SMALLEST = 5;

    /** How many values a hidden small count must be able to take. */
    public static final int DOUBT = 3;

    /** Said with every table. */
    public static final String METHOD =
            "So that nobody can be found in these tables, counts from 1 to " + (SMALLEST - 1)
                    + " are hidden, and so are some larger ones from which a hidden one could be worked out: each hidden small count"
                    + " could be one of at least " + DOUBT + " numbers. Rows and columns with fewer than " + SMALLEST
                    + " in all are put together. Totals include what is hidden.";

    private SmallNumbers() {}

    /** @return a table without rows when there are fewer than {@link #SMALLEST} complaints in all */
    public static PublishedTable publish(CountTable exact) {
        if (exact.total() < SMALLEST) {
            return new PublishedTable(exact.title(), List.of(), List.of(), List.of());
        }
        CountTable table = withoutSmallColumns(withoutSmallRows(exact));
        boolean[][] hidden = hidden(table);
        return hidden == null ? publish(inOneRow(table)) : shown(table, hidden);
    }

    private static PublishedTable shown(CountTable table, boolean[][] hidden) {
        List<PublishedTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Long> counts = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                counts.add(hidden[row][column] ? null : Long.valueOf(table.count(row, column)));
            }
            rows.add(new PublishedTable.Row(table.rows().get(row), counts, table.rowTotal(row)));
        }
        return new PublishedTable(
                table.title(),
                table.columns(),
                rows,
                IntStream.range(0, table.columns().size())
                        .mapToObj(table::columnTotal)
                        .toList());
    }

    /** @return null when hiding everything would not be enough */
    private static boolean @Nullable [][] hidden(CountTable table) {
        boolean[][] hidden = new boolean[table.rows().size()][table.columns().size()];
        List<int[]> small = new ArrayList<>();
        for (int row = 0; row < hidden.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                if (table.count(row, column) > 0 && table.count(row, column) < SMALLEST) {
                    hidden[row][column] = true;
                    small.add(new int[] {row, column});
                }
            }
        }
        for (int[] cell : small) {
            while (new HiddenRange(table, hidden).values(cell[0], cell[1]) < DOUBT) {
                if (!HidingMore.hide(table, hidden, cell[0], cell[1])) {
                    return null;
                }
            }
        }
        return hidden;
    }

    /** Nothing but the totals of the columns, which are all large enough. */
    private static CountTable inOneRow(CountTable table) {
        long[][] counts = new long[1][table.columns().size()];
        for (int column = 0; column < counts[0].length; column++) {
            counts[0][column] = table.columnTotal(column);
        }
        return new CountTable(
                table.title(), List.of(new CountTable.Line("together", "All put together")), table.columns(), counts);
    }

    /** What is lost by hiding it; a zero hides little, and comes last. */
    private static long cost(CountTable table, int row, int column) {
        long count = table.count(row, column);
        return count == 0 ? Long.MAX_VALUE : count;
    }

    private static CountTable withoutSmallRows(CountTable table) {
        List<Integer> together = smallest(table.rows().size(), table::rowTotal);
        if (together.isEmpty()) {
            return table;
        }
        List<CountTable.Line> rows = new ArrayList<>();
        List<long[]> counts = new ArrayList<>();
        long[] sum = new long[table.columns().size()];
        for (int row = 0; row < table.rows().size(); row++) {
            if (together.contains(row)) {
                for (int column = 0; column < sum.length; column++) {
                    sum[column] += table.count(row, column);
                }
            } else {
                rows.add(table.rows().get(row));
                counts.add(table.counts()[row]);
            }
        }
        rows.add(joined(table.rows(), together));
        counts.add(sum);
        return new CountTable(table.title(), rows, table.columns(), counts.toArray(long[][]::new));
    }

    private static CountTable withoutSmallColumns(CountTable table) {
        List<Integer> together = smallest(table.columns().size(), table::columnTotal);
        if (together.isEmpty()) {
            return table;
        }
        List<CountTable.Line> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!together.contains(column)) {
                columns.add(table.columns().get(column));
            }
        }
        columns.add(joined(table.columns(), together));
        long[][] counts = new long[table.rows().size()][columns.size()];
        for (int row = 0; row < counts.length; row++) {
            int next = 0;
            for (int column = 0; column < table.columns().size(); column++) {
                int to = together.contains(column) ? columns.size() - 1 : next++;
                counts[row][to] += table.count(row, column);
            }
        }
        return new CountTable(table.title(), table.rows(), columns, counts);
    }

    /** Those with too few, and as many of the next smaller ones as it takes to have enough; none when all have enough. */
    private static List<Integer> smallest(int lines, ToLongFunction<Integer> total) {
        List<Integer> bySize = IntStream.range(0, lines)
                .boxed()
                .filter(line -> total.applyAsLong(line) > 0)
                .sorted(java.util.Comparator.comparingLong(total).thenComparing(line -> line))
                .toList();
        List<Integer> together = new ArrayList<>();
        long sum = 0;
        for (int line : bySize) {
            if (total.applyAsLong(line) >= SMALLEST && (sum == 0 || sum >= SMALLEST)) {
                break;
            }
            together.add(line);
            sum += total.applyAsLong(line);
        }
        return together;
    }

    private static CountTable.Line joined(List<CountTable.Line> lines, List<Integer> together) {
        if (together.size() > 3) {
            return new CountTable.Line("together", "Others put together (" + together.size() + ")");
        }
        List<CountTable.Line> named = together.stream().sorted().map(lines::get).toList();
        return new CountTable.Line(
                String.join("+", named.stream().map(CountTable.Line::code).toList()),
                String.join(" or ", named.stream().map(CountTable.Line::title).toList()));
    }
}
