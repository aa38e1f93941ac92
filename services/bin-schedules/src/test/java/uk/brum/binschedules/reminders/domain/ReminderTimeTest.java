package uk.brum.binschedules.reminders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.binschedules.reminders.domain.ReminderTime.SEVEN_ON_THE_DAY;
import static uk.brum.binschedules.reminders.domain.ReminderTime.SIX_THE_DAY_BEFORE;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-24, SIX_THE_DAY_BEFORE, 2026-10-23T17:00:00Z",
        "2026-10-25, SIX_THE_DAY_BEFORE, 2026-10-24T17:00:00Z",
        "2026-10-26, SIX_THE_DAY_BEFORE, 2026-10-25T18:00:00Z",
        "2026-10-25, SEVEN_ON_THE_DAY,   2026-10-25T07:00:00Z",
        "2027-03-28, SEVEN_ON_THE_DAY,   2027-03-28T06:00:00Z",
        "2027-03-29, SIX_THE_DAY_BEFORE, 2027-03-28T17:00:00Z"
    })
    void is_by_the_wall_clock_on_both_sides_of_the_clock_changes(LocalDate day, ReminderTime time, Instant due) {
        assertThat(time.dueFor(day)).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource
    void is_due_from_its_second_on_and_not_before(ReminderTime time) {
        LocalDate day = LocalDate.of(2026, 11, 30);
        Instant due = time.dueFor(day);

        assertThat(time.lastDue(due)).isEqualTo(day);
        assertThat(time.lastDue(due.minusMillis(1))).isEqualTo(day.minusDays(1));
        assertThat(time.lastDue(time.dueFor(day.plusDays(1)).minusMillis(1))).isEqualTo(day);
    }

    @ParameterizedTest
    @EnumSource
    void has_a_code_that_leads_back(ReminderTime time) {
        assertThat(ReminderTime.of(time.code())).contains(time);
    }

    @Test
    void helps_until_the_crews_have_nearly_been_and_corrections_until_the_evening() {
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(BinDay.reminderHelps(day, Instant.parse("2026-07-01T08:59:59Z")))
                .isTrue();
        assertThat(BinDay.reminderHelps(day, Instant.parse("2026-07-01T09:00:00Z")))
                .isFalse();
        assertThat(BinDay.correctionHelps(day, Instant.parse("2026-07-01T16:59:59Z")))
                .isTrue();
        assertThat(BinDay.correctionHelps(day, Instant.parse("2026-07-01T17:00:00Z")))
                .isFalse();
        assertThat(SIX_THE_DAY_BEFORE.lastDue(Instant.parse("2026-07-01T09:00:00Z")))
                .isEqualTo(day);
        assertThat(SEVEN_ON_THE_DAY.lastDue(Instant.parse("2026-07-01T05:59:59Z")))
                .isEqualTo(day.minusDays(1));
    }
}
