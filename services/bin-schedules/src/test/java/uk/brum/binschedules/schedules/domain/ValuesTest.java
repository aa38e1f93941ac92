package uk.brum.binschedules.schedules.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.day;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "1234567890123", "-1", "+1", " 1", "1 ", "1e3", "١٢٣", "abc"})
    void refuses_what_is_not_a_uprn(String text) {
        assertThat(Uprn.of(text)).isEmpty();
    }

    @Test
    void reads_padded_uprns() {
        assertThat(Uprn.of("000125011723").orElseThrow()).hasToString("125011723");
        assertThat(Uprn.of("999999999999").orElseThrow().value()).isEqualTo(999_999_999_999L);
    }

    @Test
    void reads_postcodes_as_people_write_them() {
        assertThat(Postcode.of("b138dc").orElseThrow()).hasToString("B13 8DC");
        assertThat(Postcode.of(" B1  1aa ").orElseThrow()).hasToString("B1 1AA");
        assertThat(Postcode.of("B13")).isEmpty();
        assertThat(Postcode.of("B13 8D")).isEmpty();
    }

    @Test
    void reads_back_every_scope_that_it_writes() {
        assertThat(List.of(new Scope.City(), new Scope.Ward("E05011154"), new Scope.OneRound("RES-MON-07")))
                .allSatisfy(scope -> assertThat(Scope.of(scope.text())).contains(scope));
        assertThat(Scope.of("ward:Moseley")).isEmpty();
        assertThat(Scope.of("round:")).isEmpty();
    }

    @Test
    void names_containers_for_residents() {
        assertThat(new Container(ContainerType.WHEELIE_BIN, "grey lid", "180L").name())
                .isEqualTo("Wheelie bin with a grey lid");
        assertThat(new Container(ContainerType.SACK, "green", null).name()).isEqualTo("Green sack");
        assertThat(new Container(ContainerType.KERBSIDE_CADDY, null, "23L").name())
                .isEqualTo("Kerbside caddy");
        assertThat(ContainerType.of("Wheelie_Bin")).contains(ContainerType.WHEELIE_BIN);
    }

    @Test
    void asks_for_twelve_months_at_most() {
        assertThat(DateRange.asked(null, null, day("2026-11-23"), 12))
                .isEqualTo(new DateRange(day("2026-11-23"), day("2026-12-20")));
        assertThat(DateRange.asked(day("2026-11-23"), day("2027-11-23"), day("2026-11-23"), 12)
                        .to())
                .isEqualTo(day("2027-11-23"));
        assertThatThrownBy(() -> DateRange.asked(day("2026-11-23"), day("2027-11-24"), day("2026-11-23"), 12))
                .isInstanceOf(ScheduleRefused.class)
                .hasMessage("You can ask for up to 12 months at once.");
        assertThatThrownBy(() -> DateRange.asked(day("2026-11-23"), day("2026-11-22"), day("2026-11-23"), 12))
                .isInstanceOf(ScheduleRefused.class);
        assertThatThrownBy(() -> DateRange.asked(day("9999-11-23"), null, day("2026-11-23"), 12))
                .isInstanceOf(ScheduleRefused.class);
    }

    /** At both changes of the clock the day of the city is the day on its wall clocks. */
    @Test
    void tells_the_day_and_the_hour_of_the_city_at_both_changes_of_the_clock() {
        assertThat(LondonTime.dateAt(Instant.parse("2026-03-28T23:59:59Z"))).isEqualTo(day("2026-03-28"));
        assertThat(LondonTime.dateAt(Instant.parse("2026-03-29T22:59:59Z"))).isEqualTo(day("2026-03-29"));
        assertThat(LondonTime.dateAt(Instant.parse("2026-03-29T23:00:00Z"))).isEqualTo(day("2026-03-30"));
        assertThat(LondonTime.dateAt(Instant.parse("2026-10-24T23:00:00Z"))).isEqualTo(day("2026-10-25"));
        assertThat(LondonTime.dateAt(Instant.parse("2026-10-25T23:59:59Z"))).isEqualTo(day("2026-10-25"));
        assertThat(LondonTime.momentOf(day("2026-03-27"), LocalTime.of(15, 30)))
                .isEqualTo(Instant.parse("2026-03-27T15:30:00Z"));
        assertThat(LondonTime.momentOf(day("2026-03-30"), LocalTime.of(15, 30)))
                .isEqualTo(Instant.parse("2026-03-30T14:30:00Z"));
        assertThat(LondonTime.moment(Instant.parse("2026-07-01T15:00:00Z"))).isEqualTo("Wednesday 1 July at 4pm");
        assertThat(LondonTime.moment(Instant.parse("2026-07-01T11:00:00Z"))).isEqualTo("Wednesday 1 July at midday");
    }

    @Test
    void refuses_a_move_that_goes_nowhere_or_too_far() {
        assertThat(move("2026-12-25").fault()).isNotNull();
        assertThat(move("2027-01-23").fault()).isNotNull();
        assertThat(move("2027-01-22").fault()).isNull();
        assertThat(move("2026-12-24").fault()).isNull();
    }

    @Test
    void refuses_crew_events_without_their_subject_or_of_a_day_to_come() {
        assertThat(event(CrewEventKind.NOT_PRESENTED, new Uprn(1), null, "2026-11-23")
                        .fault(day("2026-11-23")))
                .isNull();
        assertThat(event(CrewEventKind.NOT_PRESENTED, null, null, "2026-11-23").fault(day("2026-11-23")))
                .isNotNull();
        assertThat(event(CrewEventKind.ROADWORKS, new Uprn(1), null, "2026-11-23")
                        .fault(day("2026-11-23")))
                .isNotNull();
        assertThat(event(CrewEventKind.ROADWORKS, null, "99000001", "2026-11-23")
                        .fault(day("2026-11-23")))
                .isNull();
        assertThat(event(CrewEventKind.NOT_PRESENTED, new Uprn(1), null, "2026-11-24")
                        .fault(day("2026-11-23")))
                .isNotNull();
    }

    @Test
    void gives_every_kind_of_the_standard_words_for_a_resident() {
        assertThat(CrewEventKind.values()).hasSize(42).allSatisfy(kind -> {
            assertThat(kind.text()).endsWith(".");
            assertThat(CrewEventKind.of(kind.code())).contains(kind);
        });
    }

    private static DateChange move(String to) {
        return new DateChange(
                new Scope.City(),
                day("2026-12-25"),
                WasteStream.RESIDUAL,
                new DateChange.Treatment.Moved(day(to)),
                "Christmas.",
                0,
                1,
                TimetableBuilder.CHANGED,
                false);
    }

    private static CrewEvent event(CrewEventKind kind, Uprn uprn, String usrn, String date) {
        return new CrewEvent(
                "id", kind, WasteStream.RESIDUAL, day(date), uprn, usrn, null, null, TimetableBuilder.CHANGED);
    }
}
