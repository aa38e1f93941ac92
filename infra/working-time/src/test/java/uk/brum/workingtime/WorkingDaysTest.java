package uk.brum.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate THURSDAY_BEFORE_EASTER = LocalDate.of(2026, 4, 2);

    private final WorkingDays days = WorkingDays.known();

    @Test
    void easter_takes_two_days() {
        assertThat(days.after(THURSDAY_BEFORE_EASTER, 1)).isEqualTo("2026-04-07");
        assertThat(days.between(THURSDAY_BEFORE_EASTER, LocalDate.of(2026, 4, 7)))
                .isEqualTo(1);
        assertThat(days.notCounted(THURSDAY_BEFORE_EASTER, LocalDate.of(2026, 4, 7)))
                .extracting(Holiday::name)
                .containsExactly("Good Friday", "Easter Monday");
    }

    @Test
    void nothing_lies_between_a_day_and_itself_or_an_earlier_one() {
        assertThat(days.between(THURSDAY_BEFORE_EASTER, THURSDAY_BEFORE_EASTER)).isZero();
        assertThat(days.between(THURSDAY_BEFORE_EASTER, LocalDate.of(2026, 3, 1)))
                .isZero();
        assertThat(days.notCounted(THURSDAY_BEFORE_EASTER, LocalDate.of(2026, 3, 1)))
                .isEmpty();
    }

    @Test
    void an_import_replaces_the_years_it_names_and_no_others() {
        WorkingDays imported =
                days.withYearsOf(List.of(new Holiday(LocalDate.of(2026, 6, 19), "A day proclaimed late")));

        assertThat(imported.isWorkingDay(LocalDate.of(2026, 6, 19))).isFalse();
        assertThat(imported.isWorkingDay(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(imported.isWorkingDay(LocalDate.of(2027, 12, 27))).isFalse();
        assertThat(imported.holidays()).hasSize(25);
    }

    @Test
    void paused_days_are_passed_over() {
        LocalDate monday = LocalDate.of(2026, 6, 8);

        assertThat(days.after(monday, 2, monday.plusDays(1)::equals)).isEqualTo("2026-06-11");
    }
}
