package uk.brum.binschedules.schedules.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    @Test
    void passes_over_weekends_and_bank_holidays() {
        WorkingDays calendar = WorkingDays.known();

        assertThat(calendar.after(day("2026-12-24"), 1)).isEqualTo(day("2026-12-29"));
        assertThat(calendar.after(day("2026-11-23"), 2)).isEqualTo(day("2026-11-25"));
        assertThat(calendar.after(day("2026-11-27"), 2)).isEqualTo(day("2026-12-01"));
        assertThat(calendar.after(day("2027-12-24"), 2)).isEqualTo(day("2027-12-30"));
    }

    @Test
    void passes_over_the_days_on_which_the_clock_is_paused() {
        LocalDate due = WorkingDays.known()
                .after(
                        day("2026-12-04"),
                        2,
                        date -> !date.isBefore(day("2026-12-07")) && !date.isAfter(day("2026-12-18")));

        assertThat(due).isEqualTo(day("2026-12-22"));
    }

    @Test
    void answers_although_a_pause_never_ends() {
        assertThat(WorkingDays.known().after(day("2026-12-04"), 2, date -> true))
                .isAfter(day("2029-12-04"));
    }

    @Test
    void takes_the_imported_holidays_of_a_year_instead_of_its_own() {
        WorkingDays calendar = WorkingDays.known().withYearsOf(List.of(day("2027-06-07"), day("2027-12-27")));

        assertThat(calendar.isWorkingDay(day("2027-06-07"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-12-28"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2026-12-28"))).isFalse();
    }

    @Test
    void knows_every_holiday_of_the_list_of_govuk() throws IOException {
        WorkingDays calendar = WorkingDays.known();
        Path list = uk.brum.testing.Checkout.sharedData()
                .map(data -> data.resolve("reference/bank_holidays_england_and_wales.csv"))
                .orElse(Path.of("not-there"));
        List<LocalDate> published = Files.exists(list)
                ? Files.readAllLines(list).stream()
                        .skip(1)
                        .map(line -> LocalDate.parse(line.substring(0, 10)))
                        .toList()
                : List.of(day("2025-04-21"), day("2026-12-28"), day("2027-12-28"));

        assertThat(published)
                .isNotEmpty()
                .allSatisfy(
                        holiday -> assertThat(calendar.isWorkingDay(holiday)).isFalse());
        assertThat(day("2025-01-01")
                        .datesUntil(day("2028-01-01"))
                        .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                        .filter(date -> !calendar.isWorkingDay(date)))
                .hasSize(24);
    }
}
