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
import uk.brum.testing.Checkout;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

class HolidayCalendarTest {

    private static final Holiday LATE = new Holiday(day("2027-06-07"), "Proclaimed late");
    private static final Holiday CHRISTMAS = new Holiday(day("2027-12-27"), "Christmas Day (substitute day)");

    @Test
    void stands_in_the_place_of_the_years_that_were_imported() {
        WorkingDays days = HolidayCalendar.NOTHING_IMPORTED
                .with(List.of(CHRISTMAS))
                .with(List.of(LATE))
                .workingDays();

        assertThat(days.isWorkingDay(day("2027-06-07"))).isFalse();
        assertThat(days.isWorkingDay(day("2027-12-27"))).isFalse();
        assertThat(days.isWorkingDay(day("2027-12-28"))).isTrue();
        assertThat(days.isWorkingDay(day("2026-12-28"))).isFalse();
    }

    @Test
    void keeps_each_date_once_by_date_and_counts_its_revisions() {
        HolidayCalendar calendar = HolidayCalendar.NOTHING_IMPORTED
                .with(List.of(CHRISTMAS, new Holiday(LATE.date(), "Rumoured")))
                .with(List.of(LATE));

        assertThat(calendar).isEqualTo(new HolidayCalendar(List.of(LATE, CHRISTMAS), 2));
    }

    @Test
    void brings_along_every_holiday_of_the_list_of_govuk() throws IOException {
        WorkingDays calendar = HolidayCalendar.NOTHING_IMPORTED.workingDays();
        Path list = Checkout.sharedData()
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
