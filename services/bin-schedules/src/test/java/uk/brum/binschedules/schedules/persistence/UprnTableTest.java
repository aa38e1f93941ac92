package uk.brum.binschedules.schedules.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UprnTableTest {

    @Property
    void holds_what_a_map_holds(
            @ForAll @Size(max = 3000)
                    Map<@LongRange(min = 1, max = 999_999_999_999L) Long, @LongRange(min = 0) Long> entries) {
        UprnTable table = new UprnTable();
        entries.forEach(table::put);

        assertThat(table.size()).isEqualTo(entries.size());
        entries.forEach((uprn, value) -> assertThat(table.get(uprn)).isEqualTo(value));
        assertThat(table.get(1_000_000_000_001L)).isEqualTo(UprnTable.ABSENT);
    }

    @Test
    void grows_over_neighbouring_numbers_and_changes_in_place() {
        UprnTable table = new UprnTable();
        Map<Long, Long> expected = new HashMap<>();
        for (long uprn = 990_000_000_000L; uprn < 990_000_050_000L; uprn++) {
            table.put(uprn, uprn % 977);
            table.put(uprn, uprn % 1009);
            expected.put(uprn, uprn % 1009);
        }

        assertThat(table.size()).isEqualTo(50_000);
        expected.forEach((uprn, value) -> assertThat(table.get(uprn)).isEqualTo(value));
    }
}
