package uk.brum.binschedules.schedules.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.brum.binschedules.schedules.domain.Frequency.FORTNIGHTLY;
import static uk.brum.binschedules.schedules.domain.Frequency.WEEKLY;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.WARD;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.aHome;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.day;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.range;
import static uk.brum.binschedules.schedules.domain.WasteStream.FOOD;
import static uk.brum.binschedules.schedules.domain.WasteStream.MIXED_RECYCLING;
import static uk.brum.binschedules.schedules.domain.WasteStream.RECYCLING_CONTAINERS;
import static uk.brum.binschedules.schedules.domain.WasteStream.RECYCLING_PAPER_CARD;
import static uk.brum.binschedules.schedules.domain.WasteStream.RESIDUAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.binschedules.schedules.domain.BinCollection.State;
import uk.brum.binschedules.schedules.domain.BinCollection.Status;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;

class TimetableTest {

    @Test
    void collects_weekly_and_fortnightly_from_an_anchor_date() {
        List<BinCollection> collections = aHome().with(RESIDUAL, WEEKLY, "2026-06-01")
                .with(MIXED_RECYCLING, FORTNIGHTLY, "2026-06-08")
                .collections(range("2026-11-20", "2026-12-10"), "2026-11-19");

        assertThat(collections)
                .extracting(BinCollection::date, BinCollection::stream)
                .containsExactly(
                        tuple(day("2026-11-23"), RESIDUAL),
                        tuple(day("2026-11-23"), MIXED_RECYCLING),
                        tuple(day("2026-11-30"), RESIDUAL),
                        tuple(day("2026-12-07"), RESIDUAL),
                        tuple(day("2026-12-07"), MIXED_RECYCLING));
    }

    /** Birmingham's announcement of December 2021: what is skipped comes at the next regular turn, never in between. */
    @Test
    void reproduces_birminghams_christmas_of_2021() {
        TimetableBuilder monday = aHome().with(RESIDUAL, WEEKLY, "2021-12-06")
                .with(MIXED_RECYCLING, FORTNIGHTLY, "2021-12-13")
                .skipped("2021-12-27", RESIDUAL)
                .skipped("2021-12-27", MIXED_RECYCLING);
        TimetableBuilder otherMonday = aHome().with(RESIDUAL, WEEKLY, "2021-12-06")
                .with(MIXED_RECYCLING, FORTNIGHTLY, "2021-12-20")
                .skipped("2022-01-03", MIXED_RECYCLING);
        TimetableBuilder tuesday = aHome().with(RESIDUAL, WEEKLY, "2021-12-07")
                .with(MIXED_RECYCLING, FORTNIGHTLY, "2021-12-14")
                .skipped("2021-12-28", MIXED_RECYCLING);

        assertThat(happening(monday, RESIDUAL))
                .containsExactly(day("2021-12-20"), day("2022-01-03"), day("2022-01-10"), day("2022-01-17"));
        assertThat(happening(monday, MIXED_RECYCLING)).containsExactly(day("2022-01-10"));
        assertThat(next(monday, MIXED_RECYCLING, "2021-12-27")).isEqualTo(day("2022-01-10"));
        assertThat(next(monday, RESIDUAL, "2021-12-27")).isEqualTo(day("2022-01-03"));
        assertThat(happening(tuesday, RESIDUAL)).contains(day("2021-12-28"));
        assertThat(next(tuesday, MIXED_RECYCLING, "2021-12-28")).isEqualTo(day("2022-01-11"));
        assertThat(happening(otherMonday, RESIDUAL)).contains(day("2022-01-03"));
        assertThat(next(otherMonday, MIXED_RECYCLING, "2022-01-03")).isEqualTo(day("2022-01-17"));
    }

    @Test
    void shows_a_moved_collection_on_its_new_day_with_its_reason_and_its_old_slot() {
        BinCollection moved = aHome().with(RESIDUAL, WEEKLY, "2026-12-04")
                .moved("2026-12-25", RESIDUAL, "2026-12-29")
                .collections(range("2026-12-26", "2026-12-31"), "2026-12-01")
                .getFirst();

        assertThat(moved.date()).isEqualTo(day("2026-12-29"));
        assertThat(moved.status()).isEqualTo(Status.MOVED);
        assertThat(moved.changeReason()).isEqualTo("Bank holiday.");
        assertThat(moved.slot().id()).isEqualTo("residual-2026-12-25");
    }

    @Test
    void finds_a_collection_that_moves_into_the_range_and_drops_one_that_moves_out() {
        TimetableBuilder home =
                aHome().with(RESIDUAL, WEEKLY, "2026-12-04").moved("2026-12-25", RESIDUAL, "2026-12-24");

        assertThat(home.collections(range("2026-12-24", "2026-12-24"), "2026-12-01"))
                .hasSize(1);
        assertThat(home.collections(range("2026-12-25", "2026-12-31"), "2026-12-01"))
                .isEmpty();
    }

    @Test
    void keeps_both_regimes_side_by_side_when_the_plan_changes_in_the_middle_of_a_range() {
        List<BinCollection> collections = aHome().with(
                        MIXED_RECYCLING, FORTNIGHTLY, "2026-11-30", "2020-01-06", "2027-01-31")
                .with(RECYCLING_PAPER_CARD, FORTNIGHTLY, "2027-02-01", "2027-02-01", null)
                .with(RECYCLING_CONTAINERS, FORTNIGHTLY, "2027-02-08", "2027-02-01", null)
                .with(FOOD, WEEKLY, "2027-02-01", "2027-02-01", null)
                .collections(range("2027-01-18", "2027-02-15"), "2027-01-01");

        assertThat(collections)
                .extracting(BinCollection::date, BinCollection::stream)
                .containsExactly(
                        tuple(day("2027-01-25"), MIXED_RECYCLING),
                        tuple(day("2027-02-01"), RECYCLING_PAPER_CARD),
                        tuple(day("2027-02-01"), FOOD),
                        tuple(day("2027-02-08"), RECYCLING_CONTAINERS),
                        tuple(day("2027-02-08"), FOOD),
                        tuple(day("2027-02-15"), RECYCLING_PAPER_CARD),
                        tuple(day("2027-02-15"), FOOD));
    }

    @Test
    void lets_a_round_stay_on_a_day_on_which_the_city_rests() {
        List<BinCollection> collections = aHome().with(RESIDUAL, WEEKLY, "2026-12-04")
                .skipped("2026-12-25", RESIDUAL)
                .changed(new Scope.OneRound("R1"), "2026-12-25", RESIDUAL, new Treatment.Normal(), 1, false)
                .collections(range("2026-12-25", "2026-12-25"), "2026-12-01");

        assertThat(collections)
                .singleElement()
                .extracting(BinCollection::status)
                .isEqualTo(Status.SCHEDULED);
    }

    @Test
    void lets_a_ward_go_before_the_city_and_concerns_no_other_ward() {
        TimetableBuilder home = aHome().with(RESIDUAL, WEEKLY, "2026-12-04")
                .changed(new Scope.Ward("E05011999"), "2026-12-25", RESIDUAL, new Treatment.Skipped(), 1, false)
                .changed(new Scope.Ward(WARD), "2026-12-25", RESIDUAL, new Treatment.Moved(day("2026-12-28")), 1, false)
                .skipped("2026-12-25", RESIDUAL);

        assertThat(home.collections(range("2026-12-25", "2026-12-31"), "2026-12-01"))
                .singleElement()
                .satisfies(collection -> assertThat(collection.date()).isEqualTo(day("2026-12-28")));
    }

    @Test
    void returns_to_the_plan_when_a_change_is_withdrawn_and_counts_every_revision() {
        BinCollection restored = aHome().with(RESIDUAL, WEEKLY, "2026-12-04")
                .changed(new Scope.City(), "2026-12-25", RESIDUAL, new Treatment.Normal(), 2, true)
                .collections(range("2026-12-25", "2026-12-25"), "2026-12-01")
                .getFirst();

        assertThat(restored.status()).isEqualTo(Status.SCHEDULED);
        assertThat(restored.revision()).isEqualTo(2);
    }

    @Test
    void allows_extra_sacks_at_the_next_collection_after_a_skipped_one() {
        List<BinCollection> collections = aHome().with(RESIDUAL, WEEKLY, "2026-12-04")
                .skippedWithSacks("2026-12-25", RESIDUAL, 3)
                .collections(range("2026-12-18", "2027-01-08"), "2026-12-01");

        assertThat(collections)
                .extracting(BinCollection::date, BinCollection::sideWasteSacks)
                .containsExactly(
                        tuple(day("2026-12-18"), 0),
                        tuple(day("2026-12-25"), 0),
                        tuple(day("2027-01-01"), 3),
                        tuple(day("2027-01-08"), 0));
    }

    @Test
    void tells_whether_it_was_collected_as_far_as_the_crew_said() {
        TimetableBuilder home = aHome().with(RESIDUAL, WEEKLY, "2026-11-02")
                .progress("R1", "2026-11-02", new Progress.Finished(day("2026-11-02")))
                .progress("R1", "2026-11-09", new Progress.Started())
                .progress("R1", "2026-11-16", new Progress.Delayed(day("2026-11-24")))
                .progress("R1", "2026-11-23", new Progress.Started());

        assertThat(home.collections(range("2026-11-02", "2026-12-07"), "2026-11-23"))
                .extracting(collection -> collection.outcome().state())
                .containsExactly(
                        State.COLLECTED,
                        State.UNKNOWN,
                        State.DELAYED,
                        State.IN_PROGRESS,
                        State.UPCOMING,
                        State.UPCOMING);
        assertThat(home.collections(range("2026-11-30", "2026-11-30"), "2026-11-30"))
                .singleElement()
                .satisfies(
                        collection -> assertThat(collection.outcome().state()).isEqualTo(State.DUE_TODAY));
    }

    @Test
    void collects_a_slot_once_although_two_overlapping_services_plan_it() {
        assertThat(aHome().with(RESIDUAL, WEEKLY, "2026-11-02", "2020-01-06", null)
                        .with(RESIDUAL, WEEKLY, "2026-11-02", "2026-01-05", null)
                        .collections(range("2026-11-02", "2026-11-02"), "2026-11-01"))
                .hasSize(1);
    }

    @Test
    void says_nothing_of_a_service_whose_round_is_not_there() {
        ServicePlan plan = aHome().with(RESIDUAL, WEEKLY, "2026-11-02").plan();
        Timetable empty = new Timetable(java.util.Map.of(), DateChanges.NONE, List.of(), java.util.Map.of());

        assertThat(empty.collections(plan, WARD, range("2026-11-02", "2026-11-30"), day("2026-11-02")))
                .isEmpty();
    }

    @Test
    void lays_a_disruption_over_the_streams_and_days_it_names_and_no_others() {
        TimetableBuilder home = aHome().with(RESIDUAL, WEEKLY, "2026-12-07")
                .with(MIXED_RECYCLING, WEEKLY, "2026-12-07")
                .disrupted(new Scope.City(), MIXED_RECYCLING, "2026-12-07", "2026-12-18", false, true);
        Timetable timetable = home.timetable();
        List<BinCollection> week = home.collections(range("2026-12-07", "2026-12-07"), "2026-12-01");

        assertThat(timetable.disruptionOf(week.get(0), WARD)).isNull();
        assertThat(timetable.disruptionOf(week.get(1), WARD)).isNotNull();
        assertThat(timetable.disruptions(home.plan(), WARD, range("2026-12-19", "2026-12-31")))
                .isEmpty();
        assertThat(timetable.disruptions(home.plan(), WARD, range("2026-12-18", "2026-12-31")))
                .hasSize(1);
        assertThat(timetable.clockPaused(day("2026-12-18"), MIXED_RECYCLING, "R2", WARD))
                .isTrue();
        assertThat(timetable.clockPaused(day("2026-12-19"), MIXED_RECYCLING, "R2", WARD))
                .isFalse();
    }

    private static List<LocalDate> happening(TimetableBuilder home, WasteStream stream) {
        return home.collections(range("2021-12-20", "2022-01-17"), "2021-12-01").stream()
                .filter(collection -> collection.stream() == stream && !collection.cancelled())
                .map(BinCollection::date)
                .toList();
    }

    private static LocalDate next(TimetableBuilder home, WasteStream stream, String cancelled) {
        return home.collections(range("2021-12-20", "2022-01-17"), "2021-12-01").stream()
                .filter(collection -> collection.stream() == stream
                        && collection.cancelled()
                        && collection.date().equals(day(cancelled)))
                .map(BinCollection::nextDate)
                .findFirst()
                .orElseThrow();
    }
}
