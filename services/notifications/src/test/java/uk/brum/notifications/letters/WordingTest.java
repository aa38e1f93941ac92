package uk.brum.notifications.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Begum",
                "Siân O’Neill-Jones",
                "D'Arcy",
                "J. R. R. Tolkien",
                "Nguyễn Thị Minh",
                "محمد",
                "李雷",
                "Sammy Davis Jr."
            })
    void greets_people_by_their_names(String name) {
        assertThat(Wording.greeting(name)).isEqualTo("Hello " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win money at http://evil.example",
                "evil.example",
                "www.evil.example",
                "a@b.test",
                "Call 0800 123456",
                "<b>x</b>",
                "((link))",
                "",
                " ",
                "Free tickets for everybody who clicks here and gives us their bank details now"
            })
    void does_not_repeat_a_name_that_could_be_an_advertisement(String name) {
        assertThat(Wording.greeting(name)).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gate by the library, opposite no. 5",
                "St. Mary's Row, near the steps",
                "12 High St., flat 3.2",
                "Birmingham B13 8DC"
            })
    void names_places_as_they_were_said(String place) {
        assertThat(Wording.place(place)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your refund is ready: https://evil.example/refund",
                "HTTP://EVIL",
                "go to evil.example/refund",
                "WWW.evil",
                "write to refunds@evil"
            })
    void does_not_repeat_a_place_that_leads_elsewhere(String place) {
        assertThat(Wording.place(place)).isNull();
    }

    @Test
    void greets_somebody_without_a_name() {
        assertThat(Wording.greeting(null)).isEqualTo("Hello");
    }

    @Test
    void writes_times_as_they_are_in_birmingham() {
        assertThat(Wording.time(Instant.parse("2026-11-24T18:00:00Z"))).isEqualTo("Tuesday 24 November 2026 at 6pm");
        assertThat(Wording.time(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("Thursday 2 July 2026 at 12:30am");
        assertThat(Wording.time(Instant.parse("2026-10-25T00:59:00Z"))).isEqualTo("Sunday 25 October 2026 at 1:59am");
        assertThat(Wording.time(Instant.parse("2026-10-25T01:00:00Z"))).isEqualTo("Sunday 25 October 2026 at 1am");
        assertThat(Wording.date(LocalDate.of(2026, 12, 1))).isEqualTo("Tuesday 1 December 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"residual", "recycling-paper-card", "recycling-containers", "mixed-recycling", "food", "garden"})
    void has_a_word_for_every_stream(String stream) {
        assertThat(Wording.stream(stream)).isNotEqualTo("bin");
    }

    @Test
    void has_a_word_for_a_stream_it_has_never_heard_of() {
        assertThat(Wording.stream("batteries")).isEqualTo("bin");
    }
}
