package uk.brum.binschedules.missed.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.aHome;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.day;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.range;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.binschedules.missed.domain.Circumstances.Answer;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.Frequency;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Progress;
import uk.brum.binschedules.schedules.domain.Scope;
import uk.brum.binschedules.schedules.domain.TimetableBuilder;
import uk.brum.binschedules.schedules.domain.WasteStream;
import uk.brum.workingtime.WorkingDays;

/** A rubbish collection on Monday 23 November 2026. */
class CircumstancesTest {

    private static final String MONDAY = "2026-11-23";

    @Test
    void can_be_reported_from_half_past_three_until_the_end_of_the_second_working_day_after() {
        assertThat(answer(nothingSaid(), at(MONDAY, 15, 29)))
                .isEqualTo(new Answer.No(new Refusal.NotOpenYet(at(MONDAY, 15, 30))));
        assertThat(answer(nothingSaid(), at(MONDAY, 15, 30)))
                .isEqualTo(new Answer.Reportable(Instant.parse("2026-11-26T00:00:00Z")));
        assertThat(answer(nothingSaid(), at("2026-11-25", 23, 59))).isInstanceOf(Answer.Reportable.class);
    }

    @Test
    void refuses_a_report_three_working_days_after_the_collection() {
        assertThat(answer(nothingSaid(), at("2026-11-26", 0, 0)))
                .isEqualTo(new Answer.No(new Refusal.Closed(2, day("2026-11-25"))));
    }

    @Test
    void counts_the_window_over_weekends_and_bank_holidays() {
        Circumstances christmasEve = circumstances(collection("2026-12-24", "2026-12-24"), new Progress.NotHeard());

        assertThat(answer(christmasEve, at("2026-12-30", 23, 59))).isInstanceOf(Answer.Reportable.class);
        assertThat(answer(christmasEve, at("2026-12-31", 0, 0))).isInstanceOf(Answer.No.class);
    }

    @Test
    void opens_at_half_past_three_of_the_wall_clock_on_both_sides_of_the_clock_change() {
        Circumstances winter = circumstances(collection("2026-10-26", "2026-10-26"), new Progress.NotHeard());
        Circumstances summer = circumstances(collection("2026-10-23", "2026-10-23"), new Progress.NotHeard());

        assertThat(answer(summer, Instant.parse("2026-10-23T14:30:00Z"))).isInstanceOf(Answer.Reportable.class);
        assertThat(answer(summer, Instant.parse("2026-10-23T14:29:59Z"))).isInstanceOf(Answer.No.class);
        assertThat(answer(winter, Instant.parse("2026-10-26T15:30:00Z"))).isInstanceOf(Answer.Reportable.class);
        assertThat(answer(winter, Instant.parse("2026-10-26T15:29:59Z"))).isInstanceOf(Answer.No.class);
        assertThat(answer(summer, Instant.parse("2026-10-27T23:59:59Z"))).isInstanceOf(Answer.Reportable.class);
        assertThat(answer(summer, Instant.parse("2026-10-28T00:00:00Z"))).isInstanceOf(Answer.No.class);
    }

    @Test
    void follows_a_council_that_chose_another_window() {
        ReportingRules oneDayFromTwo = new ReportingRules(1, LocalTime.of(14, 0), 3);

        assertThat(nothingSaid().answer(oneDayFromTwo, WorkingDays.known(), at(MONDAY, 14, 0)))
                .isEqualTo(new Answer.Reportable(Instant.parse("2026-11-25T00:00:00Z")));
    }

    @Test
    void refuses_while_the_crew_is_out_and_opens_the_day_after() {
        Circumstances out = circumstances(collection(MONDAY, MONDAY), new Progress.Started());

        assertThat(answer(out, at(MONDAY, 20, 0))).isEqualTo(new Answer.No(new Refusal.RoundUnfinished()));
        assertThat(answer(out, at("2026-11-24", 8, 0))).isInstanceOf(Answer.Reportable.class);
    }

    @Test
    void refuses_while_the_round_is_delayed_and_counts_the_window_from_the_crews_return() {
        Circumstances delayed = circumstances(collection(MONDAY, MONDAY), new Progress.Delayed(day("2026-11-26")));

        assertThat(answer(delayed, at("2026-11-26", 23, 0)))
                .isEqualTo(new Answer.No(new Refusal.RoundDelayed(day("2026-11-26"))));
        assertThat(answer(delayed, at("2026-11-27", 9, 0)))
                .isEqualTo(new Answer.Reportable(Instant.parse("2026-12-01T00:00:00Z")));
    }

    @Test
    void counts_the_window_from_the_day_on_which_a_delayed_round_was_finished() {
        Circumstances late = circumstances(collection(MONDAY, MONDAY), new Progress.Finished(day("2026-11-26")));

        assertThat(answer(late, at("2026-11-30", 9, 0))).isInstanceOf(Answer.Reportable.class);
    }

    @Test
    void refuses_with_the_crews_own_reason() {
        Circumstances contaminated = new Circumstances(
                collection(MONDAY, MONDAY),
                new Progress.Finished(day(MONDAY)),
                CrewEventKind.CONTAMINATED_FOOD_WASTE,
                null,
                null);

        assertThat(answer(contaminated, at(MONDAY, 17, 0)))
                .isInstanceOfSatisfying(
                        Answer.No.class,
                        no -> assertThat(no.refusal().detail()).isEqualTo("There was food waste in the wrong bin."));
    }

    @Test
    void asks_people_to_leave_the_bin_out_when_the_whole_street_was_left() {
        assertThat(new Refusal.CrewGaveReason(CrewEventKind.ROADWORKS).detail())
                .isEqualTo("Roadworks kept the crew from the street. They will come back. Please leave your bin out.");
    }

    @Test
    void refuses_with_the_message_of_a_disruption_that_closes_reporting_but_not_of_one_that_does_not() {
        assertThat(answer(duringStrike(false), at(MONDAY, 17, 0)))
                .isEqualTo(new Answer.No(new Refusal.Suspended("Crews are on strike.")));
        assertThat(answer(duringStrike(true), at(MONDAY, 17, 0))).isInstanceOf(Answer.Reportable.class);
    }

    @Test
    void refuses_a_collection_that_was_cancelled_and_says_why() {
        BinCollection cancelled = aHome().with(WasteStream.RESIDUAL, Frequency.WEEKLY, MONDAY)
                .skipped(MONDAY, WasteStream.RESIDUAL)
                .collections(range(MONDAY, MONDAY), MONDAY)
                .getFirst();

        assertThat(answer(circumstances(cancelled, new Progress.NotHeard()), at(MONDAY, 17, 0)))
                .isInstanceOfSatisfying(
                        Answer.No.class,
                        no -> assertThat(no.refusal().detail())
                                .isEqualTo("There was no rubbish collection on Monday 23 November. Bank holiday."));
    }

    @Test
    void links_a_second_report_to_the_first_one() {
        MissedCollection first = MissedCollectionBuilder.aReport().build();
        Circumstances again = new Circumstances(collection(MONDAY, MONDAY), new Progress.NotHeard(), null, null, first);

        assertThat(answer(again, at(MONDAY, 18, 0)))
                .isInstanceOfSatisfying(
                        Answer.No.class,
                        no -> assertThat(no.refusal())
                                .isEqualTo(new Refusal.AlreadyReported(
                                        first.reference(), first.reportedAt(), first.dueBy())));
    }

    @Test
    void opens_a_report_again_that_was_closed_as_collected_within_a_window_from_that_day() {
        MissedCollection closed = MissedCollectionBuilder.aReport().collected().build();
        Circumstances again =
                new Circumstances(collection(MONDAY, MONDAY), new Progress.NotHeard(), null, null, closed);

        assertThat(answer(again, at("2026-11-26", 23, 59)))
                .isEqualTo(new Answer.Reopenable(closed.reference(), Instant.parse("2026-11-27T00:00:00Z")));
        assertThat(answer(again, at("2026-11-27", 0, 0)))
                .isEqualTo(new Answer.No(new Refusal.AlreadyClosed(
                        closed.reference(), ReportState.COLLECTED, MissedCollectionBuilder.NEXT_DAY)));
    }

    @Test
    void does_not_open_a_report_again_when_the_crew_said_why_the_bin_was_left() {
        MissedCollection left = java.util.Objects.requireNonNull(MissedCollectionBuilder.aReport()
                        .build()
                        .notCollected(CrewEventKind.TOO_HEAVY, MissedCollectionBuilder.NEXT_DAY, "crew-7"))
                .state();
        Circumstances again = new Circumstances(collection(MONDAY, MONDAY), new Progress.NotHeard(), null, null, left);

        assertThat(answer(again, at("2026-11-24", 18, 0)))
                .isInstanceOfSatisfying(
                        Answer.No.class, no -> assertThat(no.refusal()).isInstanceOf(Refusal.AlreadyClosed.class));
    }

    private static Circumstances nothingSaid() {
        return circumstances(collection(MONDAY, MONDAY), new Progress.NotHeard());
    }

    private static Circumstances duringStrike(boolean reportingOpen) {
        TimetableBuilder home = aHome().with(WasteStream.RESIDUAL, Frequency.WEEKLY, MONDAY)
                .disrupted(new Scope.City(), WasteStream.RESIDUAL, MONDAY, MONDAY, reportingOpen, true);
        BinCollection collection =
                home.collections(range(MONDAY, MONDAY), MONDAY).getFirst();
        return new Circumstances(
                collection,
                new Progress.NotHeard(),
                null,
                home.timetable().disruptionOf(collection, TimetableBuilder.WARD),
                null);
    }

    private static Circumstances circumstances(BinCollection collection, Progress progress) {
        return new Circumstances(collection, progress, null, null, null);
    }

    private static BinCollection collection(String date, String today) {
        List<BinCollection> found =
                aHome().with(WasteStream.RESIDUAL, Frequency.WEEKLY, date).collections(range(date, date), today);
        return found.getFirst();
    }

    private static Answer answer(Circumstances circumstances, Instant now) {
        return circumstances.answer(ReportingRules.usual(), WorkingDays.known(), now);
    }

    private static Instant at(String date, int hour, int minute) {
        return LondonTime.momentOf(day(date), LocalTime.of(hour, minute));
    }
}
