package uk.brum.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import uk.brum.pages.Words;

class DaysTest {

    private static Days at(String instant) {
        return new Days(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Words.english());
    }

    @Test
    void today_is_the_day_in_birmingham_and_not_in_utc() {
        assertThat(at("2026-06-30T23:30:00Z").today()).isEqualTo("2026-07-01");
        assertThat(at("2026-12-31T23:30:00Z").today()).isEqualTo("2026-12-31");
    }

    @Test
    void names_near_days_by_what_they_are() {
        Days days = at("2026-11-23T12:00:00Z");
        assertThat(days.nearDay(LocalDate.parse("2026-11-22"))).isEqualTo("Yesterday, Sunday 22 November");
        assertThat(days.nearDay(LocalDate.parse("2026-11-23"))).isEqualTo("Today, Monday 23 November");
        assertThat(days.nearDay(LocalDate.parse("2026-11-24"))).isEqualTo("Tomorrow, Tuesday 24 November");
        assertThat(days.nearDay(LocalDate.parse("2026-11-25"))).isEqualTo("Wednesday 25 November");
    }

    @Test
    void says_the_year_only_of_a_day_far_away() {
        Days days = at("2026-11-23T12:00:00Z");
        assertThat(days.day(LocalDate.parse("2027-01-08"))).isEqualTo("Friday 8 January");
        assertThat(days.day(LocalDate.parse("2027-11-01"))).isEqualTo("Monday 1 November 2027");
    }

    @Test
    void writes_times_as_people_say_them() {
        Days days = at("2026-11-23T12:00:00Z");
        assertThat(days.moment(Instant.parse("2026-11-23T12:00:00Z"))).isEqualTo("Monday 23 November at midday");
        assertThat(days.moment(Instant.parse("2026-07-01T14:00:00Z"))).isEqualTo("Wednesday 1 July at 3pm");
        assertThat(days.moment(Instant.parse("2026-11-23T17:40:00Z"))).isEqualTo("Monday 23 November at 5:40pm");
        assertThat(days.deadline(Instant.parse("2026-11-26T00:00:00Z"))).isEqualTo("the end of Wednesday 25 November");
        assertThat(days.deadline(Instant.parse("2026-11-26T15:30:00Z"))).isEqualTo("Thursday 26 November at 3:30pm");
    }

    @Test
    void says_how_old_something_is() {
        Days days = at("2026-11-23T12:00:00Z");
        assertThat(days.age(Instant.parse("2026-11-23T11:59:00Z"))).isEqualTo("a minute ago");
        assertThat(days.age(Instant.parse("2026-11-23T11:20:00Z"))).isEqualTo("40 minutes ago");
        assertThat(days.age(Instant.parse("2026-11-23T06:00:00Z"))).isEqualTo("6 hours ago");
        assertThat(days.age(Instant.parse("2026-11-20T12:00:00Z"))).isEqualTo("3 days ago");
    }
}
