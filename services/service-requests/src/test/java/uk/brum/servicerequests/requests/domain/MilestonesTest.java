package uk.brum.servicerequests.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.DAYS;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.MONDAY;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.aRequest;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.after;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.Milestone.End;
import uk.brum.servicerequests.requests.domain.Milestone.Outcome;
import uk.brum.servicerequests.requests.domain.Milestone.State;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.Target;
import uk.brum.workingtime.WorkingDays;

class MilestonesTest {

    private static final Milestone.Terms EMERGENCY =
            new Milestone.Terms("investigated-and-safe", "Investigated and made safe", Target.hours(24), null);

    /** SI 2025/1042: day targets end with the day in London; the emergency's 24 hours are real hours. */
    @ParameterizedTest(name = "{0}: reported {1}, investigated {2}")
    @CsvSource(delimiter = '|', textBlock = """
            an ordinary November     | 2026-11-02T09:00:00Z | 2026-11-10T15:00:00Z | 2026-11-16T23:59:59Z | 2026-11-13T23:59:59Z | 2026-11-17T23:59:59Z | 2027-02-02T23:59:59Z
            over Christmas           | 2026-12-21T09:00:00Z | 2026-12-23T12:00:00Z | 2027-01-07T23:59:59Z | 2026-12-30T23:59:59Z | 2027-01-04T23:59:59Z | 2027-03-17T23:59:59Z
            over Easter and spring   | 2027-03-24T09:00:00Z | 2027-03-25T12:00:00Z | 2027-04-09T22:59:59Z | 2027-04-01T22:59:59Z | 2027-04-05T22:59:59Z | 2027-06-17T22:59:59Z
            late on a Friday         | 2026-11-06T23:30:00Z | 2026-11-20T23:59:59Z | 2026-11-20T23:59:59Z | 2026-11-25T23:59:59Z | 2026-11-27T23:59:59Z | 2027-02-12T23:59:59Z
            over the end of summer   | 2026-10-19T22:30:00Z | 2026-10-23T09:00:00Z | 2026-11-02T23:59:59Z | 2026-10-28T23:59:59Z | 2026-10-30T23:59:59Z | 2027-01-15T23:59:59Z
            """)
    void counts_a_significant_hazard_as_the_law_does(
            String name,
            Instant reported,
            Instant at,
            Instant investigate,
            Instant summary,
            Instant safe,
            Instant site) {
        ServiceRequest request = aRequest().at(reported).aHazard().build();
        assertThat(due(request, "investigated")).isEqualTo(investigate);
        assertThat(of(request, "summary").state()).isEqualTo(State.NOT_STARTED);

        ServiceRequest investigated = met(request, "investigated", at);

        assertThat(of(investigated, "investigated").state()).isEqualTo(State.MET);
        assertThat(due(investigated, "summary")).isEqualTo(summary);
        assertThat(due(investigated, "safe")).isEqualTo(safe);
        assertThat(due(investigated, "works-begun")).isEqualTo(safe);
        assertThat(due(investigated, "works-on-site")).isEqualTo(site);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T16:00:00Z, 2026-12-25T16:00:00Z",
        // both changes of the clocks: real hours, whatever the wall says
        "2026-10-24T20:00:00Z, 2026-10-25T20:00:00Z",
        "2027-03-27T20:00:00Z, 2027-03-28T20:00:00Z"
    })
    void an_emergency_has_24_hours_by_day_and_night(Instant reported, Instant due) {
        assertThat(due(aRequest().at(reported).with(EMERGENCY).build(), "investigated-and-safe"))
                .isEqualTo(due);
    }

    @Test
    void what_is_missed_is_written_down_once_and_never_taken_back() {
        ServiceRequest request = aRequest().with(EMERGENCY).build();
        assertThat(Progress.missed(request, after(24)))
                .as("the last moment is in time")
                .isNull();

        Change missed = Progress.missed(request, after(25));

        assertThat(missed.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text())
                        .isEqualTo("“Investigated and made safe” was due by 24 November 2026 (24 hours)"
                                + " and was not done by then."));
        assertThat(Progress.missed(missed.state(), after(26))).isNull();
        ServiceRequest late =
                met(missed.state(), "investigated-and-safe", after(30).at());
        assertThat(of(late, "investigated-and-safe").state()).isEqualTo(State.MISSED);
        assertThat(of(late, "investigated-and-safe").end()).isNotNull();
        assertThat(kinds(late)).containsExactly(Kind.SUBMITTED, Kind.MILESTONE_MISSED, Kind.MILESTONE);
    }

    @Test
    void what_is_done_late_is_missed_even_when_nobody_looked_before() {
        ServiceRequest late = met(
                aRequest().with(EMERGENCY).build(),
                "investigated-and-safe",
                after(30).at());
        assertThat(kinds(late)).containsExactly(Kind.SUBMITTED, Kind.MILESTONE_MISSED, Kind.MILESTONE);
    }

    @Test
    void what_is_done_in_time_and_written_down_late_is_met() {
        ServiceRequest request = aRequest().with(EMERGENCY).build();
        Change change = Progress.ended(
                request, "investigated-and-safe", new End(Outcome.MET, after(3).at()), "", DAYS, after(48));
        assertThat(of(change.state(), "investigated-and-safe").state()).isEqualTo(State.MET);
        assertThat(kinds(change.state())).containsExactly(Kind.SUBMITTED, Kind.MILESTONE);
    }

    @Test
    void a_new_holiday_moves_what_runs_and_keeps_the_old_date_in_the_history() {
        ServiceRequest request = aRequest().aHazard().build();
        List<Holiday> more = new ArrayList<>(DAYS.holidays());
        more.add(new Holiday(LocalDate.parse("2026-12-01"), "State funeral"));

        Change recounted = Corrections.recounted(request, WorkingDays.without(more), after(1));

        assertThat(due(recounted.state(), "investigated")).isEqualTo("2026-12-08T23:59:59Z");
        assertThat(recounted.entries())
                .filteredOn(entry -> entry.text().startsWith("“Investigated”"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("8 December 2026", "7 December 2026"));
        assertThat(Corrections.recounted(recounted.state(), WorkingDays.without(more), after(2)))
                .isNull();
    }

    @Test
    void the_nearest_open_date_counts_in_the_queue() {
        ServiceRequest request = aRequest().with(EMERGENCY).build();
        assertThat(request.clock().nearestDueAt()).isEqualTo(after(24).at());
        ServiceRequest safe = met(request, "investigated-and-safe", after(2).at());
        assertThat(safe.clock().nearestDueAt()).isEqualTo(safe.clock().dueAt());
    }

    @Test
    void what_is_not_needed_says_why_and_starts_nothing() {
        ServiceRequest request = aRequest().aHazard().build();
        assertThatThrownBy(() -> ended(request, "investigated", Outcome.NOT_NEEDED, MONDAY, " "))
                .isInstanceOf(RequestRefused.class);
        ServiceRequest over = ended(request, "investigated", Outcome.NOT_NEEDED, MONDAY, "Nobody lives there.");
        assertThat(of(over, "investigated").state()).isEqualTo(State.NOT_NEEDED);
        assertThat(of(over, "safe").state()).isEqualTo(State.NOT_STARTED);
    }

    @ParameterizedTest
    @CsvSource({
        "summary, 2026-11-23T17:00:00Z, comes first",
        "investigated, 2026-11-30T17:00:00Z, can only end between",
        "investigated, 2026-11-22T17:00:00Z, can only end between",
        "painted, 2026-11-23T17:00:00Z, no milestone of that name"
    })
    void refuses_an_end_that_cannot_be(String milestone, Instant at, String why) {
        ServiceRequest request = aRequest().aHazard().build();
        assertThatThrownBy(() -> Progress.ended(request, milestone, new End(Outcome.MET, at), "", DAYS, after(5)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void saying_it_again_changes_nothing_and_a_closed_request_is_left_alone() {
        ServiceRequest request = met(aRequest().aHazard().build(), "investigated", after(1).at());
        assertThat(Progress.ended(request, "investigated", new End(Outcome.MET, after(2).at()), "", DAYS, after(3)))
                .isNull();
        assertThatThrownBy(() -> ended(request, "investigated", Outcome.NOT_NEEDED, after(1).at(), "Really?"))
                .hasMessageContaining("has ended already");
        ServiceRequest closed = request.closed(
                        new Closing(Ending.WILL_NOT_BE_DONE, after(2_000).at(), "It is empty now.", null),
                        Set.of(),
                        DAYS,
                        after(2_000))
                .state();
        assertThat(kinds(closed))
                .as("what was missed until then is said before the end")
                .endsWith(Kind.MILESTONE_MISSED, Kind.MILESTONE_MISSED, Kind.MILESTONE_MISSED, Kind.CLOSED);
        assertThat(Progress.missed(closed, after(9_000))).isNull();
    }

    @Test
    void nothing_is_missed_while_the_clock_stands() {
        RequestBuilder pothole = aRequest().with(EMERGENCY);
        ServiceRequest waiting = pothole.build()
                .paused("We wait for the gas company.", pothole.terms(), DAYS, after(1))
                .state();
        assertThat(Progress.missed(waiting, after(40))).isNull();
        assertThat(due(waiting.resumed("", DAYS, after(41)).state(), "investigated-and-safe"))
                .isEqualTo(after(64).at());
    }

    private static ServiceRequest met(ServiceRequest request, String milestone, Instant at) {
        return ended(request, milestone, Outcome.MET, at, "");
    }

    private static ServiceRequest ended(
            ServiceRequest request, String milestone, Outcome outcome, Instant at, String text) {
        return Progress.ended(request, milestone, new End(outcome, at), text, DAYS, new Act(at, "agent-1"))
                .state();
    }

    private static Milestone of(ServiceRequest request, String code) {
        return request.clock().milestones().find(code).orElseThrow();
    }

    private static Instant due(ServiceRequest request, String code) {
        return of(request, code).due().at();
    }

    private static List<Kind> kinds(ServiceRequest request) {
        return request.history().stream().map(HistoryEntry::kind).toList();
    }
}
