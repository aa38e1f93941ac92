package uk.brum.servicerequests.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.DAYS;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.LIBRARY;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.MONDAY;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.aRequest;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.after;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import uk.brum.servicerequests.requests.domain.HistoryEntry.Kind;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestReopened;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestResolved;
import uk.brum.workingtime.Holiday;
import uk.brum.workingtime.WorkingDays;

class ServiceRequestTest {

    private static final String STILL_THERE = "The waste is still there.";

    @Test
    void promises_a_day_and_says_how_it_was_counted() {
        ServiceRequest request = aRequest().build();

        assertThat(request.clock().dueAt()).isEqualTo(Instant.parse("2026-12-07T23:59:59Z"));
        assertThat(request.clock().due().explanation()).isEqualTo("10 working days");
        assertThat(request.status()).isEqualTo(RequestStatus.SUBMITTED);
        assertThat(request.history()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.SUBMITTED);
            assertThat(entry.audience()).isEqualTo(Audience.PUBLIC);
        });
    }

    @Test
    void black_hole_every_step_leaves_a_line_that_the_reporter_can_read() {
        ServiceRequest request = aRequest().build();
        List<Change> life = Stream.<Change>builder()
                .add(request.acknowledged(after(1)))
                .add(request.started("A crew is on its way.", after(2)))
                .add(request.paused("We wait for a part.", aRequest().terms(), DAYS, after(3)))
                .add(request.closed(done(), Set.of(), DAYS, after(4)))
                .add(request.reportedAgain("Still dark.", after(5)))
                .add(Corrections.recategorised(request, other(), DAYS, after(6)))
                .add(Corrections.moved(request, Place.at(new Point(52.4, -1.9)), after(7)))
                .build()
                .toList();

        assertThat(life)
                .allSatisfy(change -> assertThat(change.entries())
                        .isNotEmpty()
                        .anyMatch(entry -> Audience.REPORTER.maySee(entry.audience())));
        assertThat(life)
                .allSatisfy(change -> assertThat(change.state().history())
                        .startsWith(request.history().getFirst()));
    }

    @Test
    void restarted_clock_reporting_again_challenging_and_moving_category_never_start_it_anew() {
        ServiceRequest request = aRequest().build();

        ServiceRequest again = request.reportedAgain("Still dark.", after(100)).state();
        assertThat(again.clock()).isEqualTo(request.clock());
        assertThat(again.reference()).isEqualTo(request.reference());

        ServiceRequest reopened = again.closed(done(), Set.of(), DAYS, after(200))
                .state()
                .challenged(STILL_THERE, aRequest().terms(), after(300))
                .state();
        assertThat(reopened.status()).isEqualTo(RequestStatus.REOPENED);
        assertThat(reopened.clock()).isEqualTo(request.clock());
        assertThat(reopened.closing()).isNull();

        ServiceRequest moved =
                Corrections.recategorised(reopened, other(), DAYS, after(301)).state();
        assertThat(moved.clock().startedAt()).isEqualTo(MONDAY);
        assertThat(moved.clock().dueAt()).isEqualTo(Instant.parse("2026-11-25T23:59:59Z"));
        assertThat(moved.history().getLast().text()).contains("25 November 2026", "7 December 2026");
    }

    @Test
    void closed_while_the_waste_is_still_there_proof_from_elsewhere_or_from_before_closes_nothing() {
        ServiceRequest request = aRequest().build();
        Set<Proof.Part> all = Set.of(Proof.Part.PHOTO, Proof.Part.PLACE, Proof.Part.TIME);
        Instant later = MONDAY.plus(Duration.ofHours(2));

        assertRefused(request, closing(null), all, "add the photo and the place and the time");
        assertRefused(request, closing(new Proof("p1", null, later)), all, "add the place");
        assertRefused(request, closing(new Proof("p1", new Point(52.46, -1.8873), later)), all, "metres away");
        assertRefused(
                request, closing(new Proof("p1", LIBRARY, MONDAY.minusSeconds(60))), all, "before somebody told us");

        ServiceRequest closed = request.closed(closing(new Proof("p1", LIBRARY, later)), all, DAYS, after(3))
                .state();
        assertThat(closed.status()).isEqualTo(RequestStatus.DONE);

        ServiceRequest reopened =
                closed.challenged(STILL_THERE, aRequest().terms(), after(4)).state();
        assertRefused(reopened, closing(new Proof("p1", LIBRARY, later)), all, "before somebody told us");
    }

    @Test
    void an_ending_that_is_not_done_says_why() {
        ServiceRequest request = aRequest().build();
        for (Ending ending : List.of(Ending.WILL_NOT_BE_DONE, Ending.NOT_FOUND, Ending.NOT_OURS, Ending.WITHDRAWN)) {
            assertThatThrownBy(() -> request.closed(new Closing(ending, MONDAY, " ", null), Set.of(), DAYS, after(1)))
                    .as(ending.code())
                    .isInstanceOf(RequestRefused.class);
        }
        Change declined = request.closed(
                new Closing(Ending.WILL_NOT_BE_DONE, after(1).at(), "The road is relaid in spring.", null),
                Set.of(Proof.Part.PHOTO),
                DAYS,
                after(1));

        assertThat(declined.state().status()).isEqualTo(RequestStatus.WILL_NOT_BE_DONE);
        assertThat(declined.events())
                .singleElement()
                .isEqualTo(new RequestResolved(request.about(), Ending.WILL_NOT_BE_DONE, after(1).at()));
    }

    @Test
    void waiting_stops_the_clock_and_going_on_moves_the_day_by_what_it_waited() {
        ServiceRequest waiting = aRequest()
                .build()
                .paused("We wait for a part.", aRequest().terms(), DAYS, after(24))
                .state();
        assertThat(waiting.clock().stands()).isTrue();
        assertThat(waiting.clock().due().explanation()).contains("stands still");

        ServiceRequest going =
                waiting.resumed("The part came.", DAYS, after(24 * 3)).state();

        assertThat(going.clock().stands()).isFalse();
        assertThat(going.clock().dueAt()).isEqualTo(Instant.parse("2026-12-09T23:59:59Z"));
        assertThat(going.history().getLast().text()).contains("7 December 2026", "9 December 2026");
        assertThat(going.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void waiting_does_not_stop_a_clock_that_the_category_does_not_let_stand() {
        CategoryTerms law = aRequest().neverPaused().terms();
        ServiceRequest waiting = aRequest()
                .build()
                .paused("Nobody was at home.", law, DAYS, after(1))
                .state();

        assertThat(waiting.clock().stands()).isFalse();
        assertThat(waiting.status()).isEqualTo(RequestStatus.WAITING);
    }

    @Test
    void a_new_holiday_moves_the_day_and_the_old_one_is_kept() {
        ServiceRequest request = aRequest().build();
        WorkingDays withFuneral = DAYS.withYearsOf(Stream.concat(
                        DAYS.holidays().stream().filter(day -> day.date().getYear() == 2026),
                        Stream.of(new Holiday(LocalDate.of(2026, 12, 1), "State funeral")))
                .toList());

        Change change = Corrections.recounted(request, withFuneral, after(1));

        assertThat(change.state().clock().dueAt()).isEqualTo(Instant.parse("2026-12-08T23:59:59Z"));
        assertThat(change.state().clock().due().explanation()).isEqualTo("10 working days, not counting 1 December");
        assertThat(change.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.DUE_CHANGED);
            assertThat(entry.text()).contains("8 December 2026", "7 December 2026");
        });
        assertThat(Corrections.recounted(change.state(), withFuneral, after(2))).isNull();
    }

    @Test
    void a_challenge_opens_it_again_within_the_window_a_few_times() {
        CategoryTerms terms = aRequest().terms();
        ServiceRequest request = aRequest().build();
        for (int time = 1; time <= ServiceRequest.MOST_CHALLENGES; time++) {
            request = request.closed(done(), Set.of(), DAYS, after(time * 10)).state();
            Change challenged = request.challenged(STILL_THERE, terms, after(time * 10 + 1));
            assertThat(challenged.events()).hasOnlyElementsOfType(RequestReopened.class);
            request = challenged.state();
        }
        ServiceRequest closed =
                request.closed(done(), Set.of(), DAYS, after(90)).state();
        assertThatThrownBy(() -> closed.challenged(STILL_THERE, terms, after(91)))
                .hasMessageContaining("complaint");

        ServiceRequest once =
                aRequest().build().closed(done(), Set.of(), DAYS, after(1)).state();
        assertThatThrownBy(() -> once.challenged(STILL_THERE, terms, after(24 * 91)))
                .hasMessageContaining("Report it again and give this reference");
    }

    @Test
    void what_a_resident_writes_in_a_challenge_is_not_for_the_public() {
        Change challenged = aRequest()
                .build()
                .closed(done(), Set.of(), DAYS, after(1))
                .state()
                .challenged("My neighbour Mr Smith saw it.", aRequest().terms(), after(2));

        assertThat(challenged.entries())
                .filteredOn(entry -> entry.audience() == Audience.PUBLIC)
                .noneMatch(entry -> entry.text().contains("Smith"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestStatus.Step.class,
            names = {"SUBMIT", "REOPEN"},
            mode = Mode.EXCLUDE)
    void a_closed_request_only_opens_again(RequestStatus.Step step) {
        for (RequestStatus closed : RequestStatus.values()) {
            if (!closed.open()) {
                assertThatThrownBy(() -> RequestStatus.after(closed, step)).isInstanceOf(RequestRefused.class);
                assertThat(RequestStatus.after(closed, RequestStatus.Step.REOPEN))
                        .isEqualTo(RequestStatus.REOPENED);
            }
        }
    }

    @Test
    void every_open_status_can_end_in_every_way_and_none_is_a_dead_end() {
        for (RequestStatus status : RequestStatus.values()) {
            for (Ending ending : Ending.values()) {
                if (status.open()) {
                    assertThat(RequestStatus.after(status, ending.step())).isEqualTo(ending.status());
                }
            }
        }
    }

    @Test
    void saying_the_same_twice_in_a_row_says_it_once() {
        ServiceRequest noted = aRequest()
                .build()
                .noted(Audience.STAFF, "Crew asked.", after(1))
                .state();

        assertThat(noted.noted(Audience.STAFF, "Crew asked.", after(2))).isNull();
        assertThat(noted.noted(Audience.REPORTER, "Crew asked.", after(2))).isNotNull();
    }

    private static void assertRefused(ServiceRequest request, Closing how, Set<Proof.Part> demanded, String why) {
        assertThatThrownBy(() -> request.closed(how, demanded, DAYS, after(5)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(why);
    }

    private static Closing closing(Proof proof) {
        return new Closing(Ending.DONE, after(5).at(), "Cleared.", proof);
    }

    private static Closing done() {
        return new Closing(Ending.DONE, after(1).at(), "", null);
    }

    private static CategoryTerms other() {
        CategoryTerms terms = aRequest().terms();
        return new CategoryTerms(
                "traffic-light",
                "Traffic light",
                true,
                terms.visibility(),
                "signals",
                1,
                uk.brum.workingtime.Target.workingDays(2),
                terms.hours(),
                true,
                java.util.List.of(),
                Set.of(),
                terms.challengeWindow());
    }
}
