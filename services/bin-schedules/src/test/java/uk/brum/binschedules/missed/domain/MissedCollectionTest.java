package uk.brum.binschedules.missed.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.brum.binschedules.missed.domain.MissedCollectionBuilder.NEXT_DAY;
import static uk.brum.binschedules.missed.domain.MissedCollectionBuilder.REPORTED;
import static uk.brum.binschedules.missed.domain.MissedCollectionBuilder.aReport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import uk.brum.binschedules.missed.domain.HistoryEntry.Kind;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.workingtime.WorkingDays;

class MissedCollectionTest {

    @Test
    void is_due_two_working_days_after_it_was_reported() {
        assertThat(aReport().build().dueBy()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void counts_a_report_late_on_a_summer_evening_as_that_day_in_the_city() {
        Due due = Due.after(
                Instant.parse("2026-07-05T23:30:00Z"), ReportingRules.usual(), WorkingDays.known(), day -> false);

        assertThat(due.by()).as("12:30am on Monday 6 July in Birmingham").isEqualTo(LocalDate.of(2026, 7, 8));
    }

    @Test
    void says_how_the_due_date_was_worked_out() {
        Due paused = Due.after(
                REPORTED, ReportingRules.usual(), WorkingDays.known(), day -> day.isBefore(LocalDate.of(2026, 12, 1)));

        assertThat(paused.by()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(paused.explained())
                .isEqualTo("2 working days after your report, not counting weekends and bank holidays, "
                        + "nor the days on which collections are disrupted.");
    }

    @Test
    void keeps_its_reference_while_its_history_grows() {
        MissedCollection closed = aReport().followedBy("person-2").collected().build();

        assertThat(closed.reference()).hasToString("MB-7K2M-9QXD");
        assertThat(closed.history())
                .extracting(HistoryEntry::kind)
                .containsExactly(Kind.REPORTED, Kind.REPORTED_AGAIN, Kind.COLLECTED);
        assertThat(closed.state()).isEqualTo(ReportState.COLLECTED);
        assertThat(closed.isFor("person-2")).isTrue();
        assertThat(closed.isFor("person-3")).isFalse();
    }

    @Test
    void counts_the_same_person_once() {
        MissedCollection report = aReport().followedBy("person-2").build();

        assertThat(report.reportedAgain("person-2", NEXT_DAY)).isNull();
        assertThat(report.reportedAgain("person-1", NEXT_DAY)).isNull();
    }

    @Test
    void records_the_same_outcome_once_and_refuses_another() {
        MissedCollection collected = aReport().collected().build();

        assertThat(collected.collected(NEXT_DAY.plusSeconds(60), "crew-8")).isNull();
        assertThatThrownBy(() -> collected.notCollected(CrewEventKind.TOO_HEAVY, NEXT_DAY, "crew-8"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.OutcomeAlreadyRecorded(ReportState.COLLECTED, NEXT_DAY)));
    }

    @Test
    void is_opened_again_under_its_reference_with_its_due_date_when_the_crew_was_wrong() {
        MissedCollection collected = aReport().collected().build();

        MissedCollection again = collected
                .reopened(new Reporter("person-2", null, "Still full."), NEXT_DAY.plusSeconds(60))
                .state();

        assertThat(again.reference()).isEqualTo(collected.reference());
        assertThat(again.dueBy()).isEqualTo(collected.dueBy());
        assertThat(again.reportedAt()).isEqualTo(collected.reportedAt());
        assertThat(again.state()).isEqualTo(ReportState.REPORTED);
        assertThat(again.closedAt()).isNull();
        assertThat(again.openedAgain()).isTrue();
        assertThat(again.isFor("person-2")).isTrue();
        assertThat(again.history().getLast())
                .isEqualTo(new HistoryEntry(NEXT_DAY.plusSeconds(60), Kind.REOPENED, null, "Still full.", "person-2"));
        assertThat(again.collected(NEXT_DAY.plusSeconds(120), "crew-7"))
                .isNotNull()
                .satisfies(change -> assertThat(change.state().openedAgain()).isFalse());
    }

    @Test
    void is_not_opened_again_while_it_is_open_or_when_the_crew_said_why_not() {
        Reporter again = new Reporter("person-1", null, null);
        MissedCollection open = aReport().build();
        MissedCollection left = java.util.Objects.requireNonNull(
                        open.notCollected(CrewEventKind.TOO_HEAVY, NEXT_DAY, "crew-7"))
                .state();

        assertThatThrownBy(() -> open.reopened(again, NEXT_DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> left.reopened(again, NEXT_DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void needs_a_reason_that_says_why_the_bin_was_left() {
        MissedCollection report = aReport().build();

        assertThatThrownBy(() -> report.notCollected(CrewEventKind.STREET_COMPLETED, NEXT_DAY, "crew-7"))
                .isInstanceOf(Refused.class);
        assertThat(report.notCollected(CrewEventKind.TOO_HEAVY, NEXT_DAY, "crew-7"))
                .isNotNull()
                .satisfies(change -> assertThat(change.state().reason()).isEqualTo(CrewEventKind.TOO_HEAVY));
    }

    @Test
    void tells_nobodys_account_when_an_agent_reported_for_a_caller() {
        Reporter agent = new Reporter("agent-1", new Reporter.Caller("Sam Example", null, null), null);

        assertThat(agent.personToTell()).isNull();
    }

    @Test
    void tells_the_account_for_which_an_agent_reported() {
        Reporter agent = new Reporter("agent-1", new Reporter.Account("person-1"), null);

        assertThat(agent.personToTell()).isEqualTo("person-1");
        assertThat(agent.is("person-1")).isTrue();
        assertThat(agent.is("agent-1")).isTrue();
        assertThat(agent.is("person-2")).isFalse();
    }

    @Property
    void whatever_is_tried_history_is_only_added_to_and_the_reference_stays(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 6) Integer> attempts) {
        MissedCollection report = aReport().build();
        for (int attempt : attempts) {
            MissedCollection before = report;
            report = tried(report, attempt);
            assertThat(report.reference()).isEqualTo(before.reference());
            assertThat(report.history().subList(0, before.history().size())).isEqualTo(before.history());
            assertThat(report.dueBy()).isEqualTo(before.dueBy());
            assertThat(before.state().open()
                            || report.equals(before)
                            || (before.state() == ReportState.COLLECTED && report.openedAgain()))
                    .as("a closed report is opened again or never changes")
                    .isTrue();
        }
    }

    @Property
    void references_are_short_and_have_no_letters_that_look_alike(@ForAll long seed) {
        String text = Reference.random(new Random(seed)).text();

        assertThat(text).matches("MB-[2-9B-DF-HJKMNP-TV-Z]{4}-[2-9B-DF-HJKMNP-TV-Z]{4}");
        assertThat(Reference.of(text)).isPresent();
    }

    private static MissedCollection tried(MissedCollection report, int attempt) {
        try {
            Change change = switch (attempt) {
                case 0 -> report.collected(NEXT_DAY, "crew-7");
                case 1 -> report.notCollected(CrewEventKind.TOO_HEAVY, NEXT_DAY, "crew-7");
                case 2 -> report.notCollected(CrewEventKind.ROUND_STARTED, NEXT_DAY, "crew-7");
                case 3 -> report.reopened(new Reporter("person-9", null, "Still full."), NEXT_DAY);
                default -> report.reportedAgain("person-" + attempt, NEXT_DAY);
            };
            return change == null ? report : change.state();
        } catch (Refused | IllegalStateException e) {
            return report;
        }
    }
}
