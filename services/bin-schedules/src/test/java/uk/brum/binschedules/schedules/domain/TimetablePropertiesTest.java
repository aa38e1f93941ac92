package uk.brum.binschedules.schedules.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.WARD;
import static uk.brum.binschedules.schedules.domain.TimetableBuilder.aHome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;
import uk.brum.workingtime.WorkingDays;

class TimetablePropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers()
                .between(-3000, 3000)
                .map(days -> LocalDate.of(2026, 3, 1).plusDays(days));
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Combinators.combine(dates(), Arbitraries.integers().between(0, 366))
                .as((from, days) -> new DateRange(from, from.plusDays(days)));
    }

    @Property
    void every_planned_date_has_the_weekday_and_the_week_of_the_anchor(
            @ForAll("dates") LocalDate anchor, @ForAll("ranges") DateRange range, @ForAll Frequency frequency) {
        List<LocalDate> planned = round(anchor, frequency).planned(range.from(), range.to());

        assertThat(planned).allSatisfy(date -> {
            assertThat(range.holds(date)).isTrue();
            assertThat(Math.floorMod(ChronoUnit.DAYS.between(anchor, date), frequency.days()))
                    .isZero();
        });
        long days = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        assertThat((long) planned.size()).isBetween(days / frequency.days(), days / frequency.days() + 1);
    }

    @Property
    void a_longer_range_tells_the_same_about_the_days_of_a_shorter_one(
            @ForAll("dates") LocalDate anchor,
            @ForAll("ranges") DateRange range,
            @ForAll Frequency frequency,
            @ForAll("dates") LocalDate changed,
            @ForAll @IntRange(min = -28, max = 28) int move) {
        TimetableBuilder home = home(anchor, frequency, changed, move);
        DateRange longer = new DateRange(range.from().minusDays(60), range.to().plusDays(60));

        List<BinCollection> ofLonger = home.timetable().collections(home.plan(), WARD, longer, TODAY).stream()
                .filter(collection -> range.holds(collection.date()))
                .toList();

        assertThat(home.timetable().collections(home.plan(), WARD, range, TODAY))
                .isEqualTo(ofLonger);
    }

    @Property
    void no_change_of_one_date_shifts_any_other_slot(
            @ForAll("dates") LocalDate anchor,
            @ForAll Frequency frequency,
            @ForAll @IntRange(min = 0, max = 40) int turn,
            @ForAll @IntRange(min = -28, max = 28) int move) {
        LocalDate changed = anchor.plusDays((long) turn * frequency.days());
        DateRange wide = new DateRange(changed.minusDays(100), changed.plusDays(100));
        TimetableBuilder plain = aHome().with(WasteStream.RESIDUAL, frequency, anchor.toString(), "1990-01-01", null);
        TimetableBuilder altered = home(anchor, frequency, changed, move);

        assertThat(altered.collections(wide, TODAY.toString()))
                .extracting(collection -> collection.slot().id())
                .containsExactlyInAnyOrderElementsOf(plain.collections(wide, TODAY.toString()).stream()
                        .map(collection -> collection.slot().id())
                        .toList());
        assertThat(altered.collections(wide, TODAY.toString()).stream()
                        .filter(collection -> !collection.slot().planned().equals(changed)))
                .allSatisfy(collection -> assertThat(collection.date())
                        .isEqualTo(collection.slot().planned()));
    }

    @Property
    void answers_are_in_the_order_of_their_dates(
            @ForAll("dates") LocalDate anchor, @ForAll("ranges") DateRange range, @ForAll("dates") LocalDate changed) {
        List<BinCollection> collections =
                home(anchor, Frequency.WEEKLY, changed, 9).collections(range, TODAY.toString());

        assertThat(collections).isSortedAccordingTo(java.util.Comparator.comparing(BinCollection::date));
    }

    @Property
    void a_working_day_count_lands_on_a_working_day_and_never_runs_backwards(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 30) int count) {
        WorkingDays calendar = WorkingDays.known();
        LocalDate due = calendar.after(from, count);

        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(from.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .isEqualTo(count);
    }

    private static TimetableBuilder home(LocalDate anchor, Frequency frequency, LocalDate changed, int move) {
        Treatment treatment = move == 0 ? new Treatment.Skipped() : new Treatment.Moved(changed.plusDays(move));
        return aHome().with(WasteStream.RESIDUAL, frequency, anchor.toString(), "1990-01-01", null)
                .changed(new Scope.City(), changed.toString(), WasteStream.RESIDUAL, treatment, 1, false);
    }

    private static Round round(LocalDate anchor, Frequency frequency) {
        return new Round("R1", WasteStream.RESIDUAL, frequency, anchor, "", "");
    }
}
