package uk.brum.complaints.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

class RunningClockTest {

    private static final HandlingClocks CLOCKS = new HandlingClocks(WorkingDays.known());
    private static final Instant ACKNOWLEDGED = Instant.parse("2026-05-15T10:00:00Z");
    private static final Instant NEXT_WEEK = Instant.parse("2026-05-21T10:00:00Z");

    private final StageRules stage =
            PolicyFile.ours().version("corporate-2025-09-17").stage(1);
    private final StageClock answer = stage.clock(ClockName.ANSWER).orElseThrow();
    private final RunningClock clock = RunningClock.start(1, answer, ACKNOWLEDGED, CLOCKS);

    @Test
    void says_in_words_how_it_was_counted() {
        assertThat(clock.due()).isEqualTo("2026-06-01");
        assertThat(clock.explanation())
                .isEqualTo("10 working days after we acknowledged your complaint on Friday 15 May 2026,"
                        + " not counting Monday 25 May 2026 (Spring bank holiday)");
    }

    @Test
    void says_every_holiday_that_it_passes_over() {
        assertThat(CLOCKS.read(answer, LocalDate.of(2026, 12, 22), 0).explanation())
                .isEqualTo("10 working days after we acknowledged your complaint on Tuesday 22 December 2026,"
                        + " not counting Friday 25 December 2026 (Christmas Day),"
                        + " Monday 28 December 2026 (Boxing Day (substitute day))"
                        + " and Friday 1 January 2027 (New Year’s Day)");
    }

    @Test
    void never_calls_its_own_aim_a_rule() {
        StageClock aim = PolicyFile.ours()
                .version("data-protection-2026-06-19")
                .stage(1)
                .clock(ClockName.ANSWER)
                .orElseThrow();

        assertThat(CLOCKS.read(aim, LocalDate.of(2026, 12, 10), 0).explanation())
                .isEqualTo("1 calendar month after we received your complaint on Thursday 10 December 2026."
                        + " This is our own aim");
    }

    @Test
    void is_extended_up_to_the_cap_and_keeps_the_old_date() {
        RunningClock extended = clock.extended(4, "We wait for the depot's records", NEXT_WEEK, CLOCKS);

        assertThat(extended.due()).isEqualTo("2026-06-05");
        assertThat(extended.explanation()).contains(", and 4 working days more because we extended the time,");
        assertThat(extended.earlier())
                .containsExactly(new EarlierDue(
                        LocalDate.of(2026, 6, 1),
                        EarlierDue.Cause.EXTENDED,
                        NEXT_WEEK,
                        "We wait for the depot's records"));
        assertThat(extended.refusal(stage.extension(), 6, "Again", NEXT_WEEK)).isNull();
        assertThat(extended.refusal(stage.extension(), 7, "Again", NEXT_WEEK))
                .isEqualTo(ExtensionCap.Refused.BEYOND_CAP);
    }

    @Test
    void is_not_extended_without_a_reason_nor_when_it_is_too_late_for_it() {
        assertThat(clock.refusal(stage.extension(), 1, " ", NEXT_WEEK)).isEqualTo(ExtensionCap.Refused.NO_REASON);
        assertThat(clock.refusal(stage.extension(), 0, "A reason", NEXT_WEEK))
                .isEqualTo(ExtensionCap.Refused.BEYOND_CAP);
        assertThat(clock.refusal(stage.extension(), 1, "A reason", Instant.parse("2026-06-01T22:59:59Z")))
                .isNull();
        assertThat(clock.refusal(stage.extension(), 1, "A reason", Instant.parse("2026-06-01T23:00:00Z")))
                .isEqualTo(ExtensionCap.Refused.ALREADY_LATE);
        assertThat(clock.done(NEXT_WEEK).refusal(stage.extension(), 1, "A reason", NEXT_WEEK))
                .isEqualTo(ExtensionCap.Refused.ANSWERED);
    }

    @Test
    void moves_with_a_holiday_that_is_proclaimed_late_and_keeps_the_old_date() {
        HandlingClocks withHoliday = proclaimed(LocalDate.of(2026, 5, 29));

        RunningClock moved = clock.recomputed("A bank holiday was added", NEXT_WEEK, withHoliday);

        assertThat(moved.due()).isEqualTo("2026-06-02");
        assertThat(moved.earlier())
                .containsExactly(new EarlierDue(
                        LocalDate.of(2026, 6, 1),
                        EarlierDue.Cause.CALENDAR_CHANGED,
                        NEXT_WEEK,
                        "A bank holiday was added"));
        assertThat(moved.explanation()).contains("Friday 29 May 2026 (A day of thanks)");
        assertThat(moved.recomputed("Again", NEXT_WEEK, withHoliday)).isSameAs(moved);
    }

    @Test
    void keeps_its_extension_when_the_calendar_changes() {
        RunningClock moved = clock.extended(4, "Records", NEXT_WEEK, CLOCKS)
                .recomputed("A bank holiday was added", NEXT_WEEK, proclaimed(LocalDate.of(2026, 6, 3)));

        assertThat(moved.due()).isEqualTo("2026-06-08");
        assertThat(moved.extendedBy()).isEqualTo(4);
        assertThat(moved.earlier())
                .extracting(EarlierDue::due)
                .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5));
    }

    @Test
    void stays_as_it_is_once_stopped() {
        RunningClock stopped = clock.done(NEXT_WEEK);

        assertThat(stopped.recomputed("Too late", NEXT_WEEK, proclaimed(LocalDate.of(2026, 5, 29))))
                .isSameAs(stopped);
        assertThat(stopped.done(NEXT_WEEK.plusSeconds(1_000_000))).isSameAs(stopped);
    }

    private static HandlingClocks proclaimed(LocalDate day) {
        List<Holiday> all = new java.util.ArrayList<>(WorkingDays.known().holidays());
        all.add(new Holiday(day, "A day of thanks"));
        return new HandlingClocks(WorkingDays.without(all));
    }
}
