package uk.brum.complaints.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.brum.complaints.reporting.domain.CountTable;
import uk.brum.complaints.reporting.domain.PublishedTable;
import uk.brum.complaints.reporting.domain.SmallNumbers;

class SmallNumbersTest {

    private static CountTable table(long[]... counts) {
        return new CountTable("Test", lines("row", counts.length), lines("column", counts[0].length), counts);
    }

    private static List<CountTable.Line> lines(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new CountTable.Line(name + index, name + " " + index))
                .toList();
    }

    private static long[] row(long... counts) {
        return counts;
    }

    @Test
    void shows_what_is_large_enough_and_zero() {
        PublishedTable shown = SmallNumbers.publish(table(row(12, 0, 7), row(5, 9, 30)));

        assertThat(shown.rows().getFirst().counts()).containsExactly(12L, 0L, 7L);
        assertThat(shown.columnTotals()).containsExactly(17L, 9L, 37L);
        assertThat(shown.total()).isEqualTo(63);
    }

    @Test
    void one_small_number_takes_others_with_it_so_that_no_total_gives_it_away() {
        PublishedTable shown = SmallNumbers.publish(table(row(40, 2, 30), row(25, 60, 8), row(70, 11, 90)));

        assertThat(shown.rows().getFirst().counts().get(1)).isNull();
        assertThat(shown.rows().stream()
                        .map(line -> line.counts().stream()
                                .filter(java.util.Objects::isNull)
                                .count())
                        .toList())
                .containsExactly(2L, 2L, 0L);
        assertThat(shown.rows().getFirst().total()).isEqualTo(72);
        assertThat(shown.columnTotals()).containsExactly(135L, 73L, 128L);
    }

    @Test
    void two_small_numbers_whose_sum_would_tell_them_are_not_left_alone() {
        // 1 + 1 = 2 would tell both, as neither is zero
        PublishedTable shown = SmallNumbers.publish(table(row(1, 1, 50), row(30, 30, 30), row(20, 20, 20)));

        assertThat(shown.rows().getFirst().counts()).containsOnlyNulls();
        assertThat(shown.rows().getFirst().total()).isEqualTo(52);
    }

    @Test
    void rows_and_columns_with_too_few_in_all_are_put_together() {
        PublishedTable shown =
                SmallNumbers.publish(table(row(30, 1, 20), row(2, 0, 1), row(2, 0, 0), row(15, 1, 18), row(6, 0, 40)));

        assertThat(shown.rows())
                .extracting(line -> line.line().title())
                .contains("row 0", "row 3")
                .anyMatch(title -> title.contains("row 1 or row 2"));
        assertThat(shown.columns()).hasSizeLessThan(3);
        assertThat(shown.total()).isEqualTo(136);
        assertThat(shown.rows()).allMatch(line -> line.total() >= SmallNumbers.SMALLEST);
        assertThat(shown.columnTotals()).allMatch(total -> total >= SmallNumbers.SMALLEST);
    }

    @Test
    void fewer_than_five_in_all_are_not_told_at_all() {
        PublishedTable shown = SmallNumbers.publish(table(row(1, 2), row(0, 1)));

        assertThat(shown.rows()).isEmpty();
        assertThat(shown.columnTotals()).isEmpty();
    }

    /** Tries every table that fits what is shown, as somebody who wants to know would. */
    @Test
    void nobody_can_work_a_hidden_small_number_out() {
        Random random = new Random(20261123);
        int withHidden = 0;
        int checked = 0;
        for (int attempt = 0; attempt < 3_000; attempt++) {
            CountTable exact = randomTable(random);
            PublishedTable shown = SmallNumbers.publish(exact);
            long total =
                    Arrays.stream(exact.counts()).flatMapToLong(Arrays::stream).sum();
            assertThat(shown.total()).isEqualTo(total < SmallNumbers.SMALLEST ? 0 : total);
            List<int[]> hidden = hidden(shown);
            withHidden += hidden.isEmpty() ? 0 : 1;
            checkTotals(shown);
            if (!hidden.isEmpty() && hidden.size() <= 9) {
                long[] least = hidden.stream()
                        .mapToLong(cell -> Math.min(1, truth(exact, shown, cell)))
                        .toArray();
                List<Set<Long>> possible = new Attacker(shown, hidden, least).possibleValues();
                for (int index = 0; index < hidden.size(); index++) {
                    long truth = truth(exact, shown, hidden.get(index));
                    if (truth > 0 && truth < SmallNumbers.SMALLEST) {
                        assertThat(possible.get(index))
                                .as("attempt %d: %s of %s", attempt, shown, Arrays.deepToString(exact.counts()))
                                .contains(truth)
                                .hasSizeGreaterThanOrEqualTo(SmallNumbers.DOUBT);
                        checked++;
                    }
                }
            }
        }
        assertThat(withHidden).isGreaterThan(1_000);
        assertThat(checked).isGreaterThan(3_000);
    }

    /** What the hidden count really is, summed up from the lines that were put together. */
    private static long truth(CountTable exact, PublishedTable shown, int[] cell) {
        List<Integer> rows = members(
                exact.rows(),
                shown.rows().stream().map(PublishedTable.Row::line).toList(),
                cell[0]);
        List<Integer> columns = members(exact.columns(), shown.columns(), cell[1]);
        return rows.stream()
                .mapToLong(row -> columns.stream()
                        .mapToLong(column -> exact.counts()[row][column])
                        .sum())
                .sum();
    }

    private static List<Integer> members(List<CountTable.Line> all, List<CountTable.Line> shown, int line) {
        Set<String> elsewhere = new HashSet<>();
        for (int other = 0; other < shown.size(); other++) {
            if (other != line) {
                elsewhere.addAll(List.of(shown.get(other).code().split("\\+")));
            }
        }
        List<String> own = List.of(shown.get(line).code().split("\\+"));
        return IntStream.range(0, all.size())
                .filter(index -> own.contains("together")
                        ? !elsewhere.contains(all.get(index).code())
                        : own.contains(all.get(index).code()))
                .boxed()
                .toList();
    }

    private static CountTable randomTable(Random random) {
        long[][] counts = new long[2 + random.nextInt(2)][2 + random.nextInt(2)];
        for (long[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(14);
            }
        }
        return table(counts);
    }

    private static void checkTotals(PublishedTable shown) {
        for (PublishedTable.Row row : shown.rows()) {
            assertThat(row.total())
                    .isGreaterThanOrEqualTo(row.counts().stream()
                            .filter(java.util.Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .sum());
            assertThat(row.counts()).allMatch(count -> count == null || count == 0 || count >= SmallNumbers.SMALLEST);
        }
        assertThat(shown.rows().stream().mapToLong(PublishedTable.Row::total).sum())
                .isEqualTo(shown.total());
    }

    private static List<int[]> hidden(PublishedTable shown) {
        List<int[]> hidden = new ArrayList<>();
        for (int row = 0; row < shown.rows().size(); row++) {
            for (int column = 0; column < shown.columns().size(); column++) {
                if (shown.rows().get(row).counts().get(column) == null) {
                    hidden.add(new int[] {row, column});
                }
            }
        }
        return hidden;
    }

    /** Finds all tables with the published totals, knowing even which hidden counts are not zero. */
    private static final class Attacker {

        private final List<int[]> hidden;
        private final long[] rowLeft;
        private final long[] columnLeft;
        private final long[] values;
        private final long[] least;
        private final List<Set<Long>> possible = new ArrayList<>();

        Attacker(PublishedTable shown, List<int[]> hidden, long[] least) {
            this.hidden = hidden;
            this.least = least;
            this.values = new long[hidden.size()];
            this.rowLeft = new long[shown.rows().size()];
            this.columnLeft =
                    shown.columnTotals().stream().mapToLong(Long::longValue).toArray();
            for (int row = 0; row < rowLeft.length; row++) {
                rowLeft[row] = shown.rows().get(row).total();
                for (int column = 0; column < columnLeft.length; column++) {
                    Long count = shown.rows().get(row).counts().get(column);
                    if (count != null) {
                        rowLeft[row] -= count;
                        columnLeft[column] -= count;
                    }
                }
            }
            hidden.forEach(cell -> possible.add(new HashSet<>()));
        }

        List<Set<Long>> possibleValues() {
            tryFrom(0);
            return possible;
        }

        private void tryFrom(int index) {
            if (index == hidden.size()) {
                if (Arrays.stream(rowLeft).allMatch(left -> left == 0)
                        && Arrays.stream(columnLeft).allMatch(left -> left == 0)) {
                    for (int cell = 0; cell < values.length; cell++) {
                        possible.get(cell).add(values[cell]);
                    }
                }
                return;
            }
            int row = hidden.get(index)[0];
            int column = hidden.get(index)[1];
            boolean lastOfRow = index + 1 == hidden.size() || hidden.get(index + 1)[0] != row;
            long most = Math.min(rowLeft[row], columnLeft[column]);
            for (long value = lastOfRow ? Math.max(least[index], rowLeft[row]) : least[index]; value <= most; value++) {
                values[index] = value;
                rowLeft[row] -= value;
                columnLeft[column] -= value;
                tryFrom(index + 1);
                rowLeft[row] += value;
                columnLeft[column] += value;
            }
        }
    }
}
