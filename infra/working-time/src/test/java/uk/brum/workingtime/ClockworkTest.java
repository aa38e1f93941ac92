package uk.brum.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockworkTest {

    private static final Clockwork CLOCKWORK = new Clockwork(WorkingDays.known(), OpeningHours.NINE_TO_FIVE);

    @Test
    void ten_working_days_pass_over_the_spring_bank_holiday_and_say_so() {
        Due due = CLOCKWORK.due(london("2026-05-15T11:00"), Target.workingDays(10), List.of());

        assertThat(due.day()).isEqualTo("2026-06-01");
        assertThat(due.at()).isEqualTo(london("2026-06-01T23:59:59"));
        assertThat(due.explanation()).isEqualTo("10 working days, not counting 25 May");
    }

    @Test
    void a_count_over_the_new_year_names_the_other_year() {
        Due due = CLOCKWORK.due(london("2026-12-24T09:00"), Target.workingDays(5), List.of());

        assertThat(due.day()).isEqualTo("2027-01-05");
        assertThat(due.explanation())
                .isEqualTo("5 working days, not counting 25 December, 28 December and 1 January 2027");
    }

    @Test
    void a_start_on_a_saturday_counts_from_the_monday_on() {
        assertThat(CLOCKWORK
                        .due(london("2026-06-06T10:00"), Target.workingDays(1), List.of())
                        .day())
                .isEqualTo("2026-06-08");
    }

    @Test
    void working_hours_go_on_the_next_morning() {
        Due due = CLOCKWORK.due(london("2026-06-05T15:30"), Target.workingHours(4), List.of());

        assertThat(due.at()).isEqualTo(london("2026-06-08T11:30"));
        assertThat(due.explanation()).isEqualTo("4 working hours");
    }

    @Test
    void working_hours_may_end_with_the_day_itself() {
        assertThat(CLOCKWORK
                        .due(london("2026-06-05T07:00"), Target.workingHours(8), List.of())
                        .at())
                .isEqualTo(london("2026-06-05T17:00"));
    }

    @Test
    void twenty_four_hours_are_real_hours_when_the_clocks_change() {
        assertThat(CLOCKWORK
                        .due(london("2026-03-28T12:00"), Target.hours(24), List.of())
                        .at())
                .isEqualTo(london("2026-03-29T13:00"));
        assertThat(CLOCKWORK
                        .due(london("2026-10-24T12:00"), Target.hours(24), List.of())
                        .at())
                .isEqualTo(london("2026-10-25T11:00"));
    }

    @Test
    void calendar_days_count_weekends_and_end_with_the_day_when_the_clocks_change() {
        Due due = CLOCKWORK.due(london("2026-03-27T23:30"), Target.calendarDays(2), List.of());

        assertThat(due.at()).isEqualTo(london("2026-03-29T23:59:59"));
        assertThat(due.explanation()).isEqualTo("2 days");
    }

    @Test
    void a_pause_takes_the_days_on_whose_evening_it_lasted() {
        Pause wait = new Pause(london("2026-06-09T16:00"), london("2026-06-11T10:00"));
        Due due = CLOCKWORK.due(london("2026-06-08T10:00"), Target.workingDays(3), List.of(wait));

        assertThat(due.day()).isEqualTo("2026-06-15");
        assertThat(due.explanation()).isEqualTo("3 working days, not counting the wait from 9 June to 11 June");
    }

    @Test
    void a_pause_within_one_day_costs_no_day_but_its_hours() {
        Pause wait = new Pause(london("2026-06-08T11:00"), london("2026-06-08T13:00"));

        assertThat(CLOCKWORK
                        .due(london("2026-06-08T10:00"), Target.workingDays(1), List.of(wait))
                        .day())
                .isEqualTo("2026-06-09");
        assertThat(CLOCKWORK
                        .due(london("2026-06-08T10:00"), Target.workingHours(4), List.of(wait))
                        .at())
                .isEqualTo(london("2026-06-08T16:00"));
        assertThat(CLOCKWORK
                        .due(london("2026-06-08T10:00"), Target.hours(4), List.of(wait))
                        .at())
                .isEqualTo(london("2026-06-08T16:00"));
    }

    @Test
    void a_clock_that_stands_keeps_its_date_and_says_since_when_it_stands() {
        Due due = CLOCKWORK.due(
                london("2026-06-08T10:00"),
                Target.workingDays(3),
                List.of(new Pause(london("2026-06-09T16:00"), null)));

        assertThat(due.day()).isEqualTo("2026-06-11");
        assertThat(due.explanation()).isEqualTo("3 working days. The clock stands still since 9 June");
    }

    @Test
    void one_of_a_thing_is_said_in_the_singular() {
        assertThat(Target.workingHours(1).inWords()).isEqualTo("1 working hour");
    }

    @Property(tries = 500)
    void no_promise_is_shorter_than_its_count_and_none_ends_on_a_day_off(
            @ForAll @IntRange(max = 1200) int day,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(max = 40) int pausedAfter,
            @ForAll @IntRange(max = 20) int pausedFor) {
        LocalDate first = LocalDate.of(2025, 1, 1).plusDays(day);
        Instant start = first.atStartOfDay(Clockwork.LONDON).plusMinutes(minute).toInstant();
        Instant stood = start.plusSeconds(pausedAfter * 86_400L);
        List<Pause> pauses = List.of(new Pause(stood, stood.plusSeconds(pausedFor * 86_400L)));
        WorkingDays days = WorkingDays.known();

        Due plain = CLOCKWORK.due(start, Target.workingDays(count), List.of());
        Due paused = CLOCKWORK.due(start, Target.workingDays(count), pauses);

        assertThat(days.between(first, plain.day())).isEqualTo(count);
        assertThat(days.isWorkingDay(plain.day())).isTrue();
        assertThat(paused.at()).isAfterOrEqualTo(plain.at());
        assertThat(days.isWorkingDay(paused.day())).isTrue();
        assertThat(CLOCKWORK.due(start, Target.hours(count), pauses).at())
                .isAfterOrEqualTo(start.plusSeconds(count * 3_600L));
    }

    private static Instant london(@Nullable String time) {
        return LocalDateTime.parse(time).atZone(Clockwork.LONDON).toInstant();
    }
}
