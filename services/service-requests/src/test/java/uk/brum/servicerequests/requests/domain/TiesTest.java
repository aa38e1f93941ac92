package uk.brum.servicerequests.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.DAYS;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.MONDAY;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.aRequest;
import static uk.brum.servicerequests.requests.domain.RequestBuilder.after;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.requests.domain.RequestEvent.IncidentAnswered;
import uk.brum.servicerequests.requests.domain.RequestEvent.RequestResolved;

class TiesTest {

    private static final String KEPT = "SR-4TXW-H3PN";

    @Test
    void a_duplicate_ends_with_the_reference_that_it_is_dealt_with_under() {
        ServiceRequest kept = aRequest().called(KEPT).build();

        Change merged = Ties.mergedInto(aRequest().build(), kept, DAYS, after(1));

        assertThat(merged.state().status()).isEqualTo(RequestStatus.DUPLICATE);
        assertThat(merged.state().links().duplicateOf()).isEqualTo(kept.reference());
        assertThat(merged.state().closing().explanation()).contains(KEPT);
    }

    @Test
    void restarted_clock_the_one_that_is_kept_counts_from_the_first_report_of_both() {
        ServiceRequest kept =
                aRequest().called(KEPT).at(MONDAY.plus(Duration.ofDays(7))).build();

        Change absorbing = Ties.absorbing(kept, aRequest().build(), DAYS, after(200));

        assertThat(absorbing.state().clock().startedAt()).isEqualTo(MONDAY);
        assertThat(absorbing.state().clock().dueAt())
                .isEqualTo(aRequest().build().clock().dueAt());
        assertThat(Ties.absorbing(absorbing.state(), aRequest().build(), DAYS, after(201)))
                .isNull();
    }

    @Test
    void duplicates_point_at_one_that_lives_and_never_at_themselves() {
        ServiceRequest one = aRequest().build();
        ServiceRequest closed = Ties.mergedInto(
                        aRequest().called(KEPT).build(),
                        aRequest().called("SR-2222-2222").build(),
                        DAYS,
                        after(1))
                .state();

        assertThatThrownBy(() -> Ties.mergedInto(one, one, DAYS, after(1))).hasMessageContaining("itself");
        assertThatThrownBy(() -> Ties.mergedInto(one, closed, DAYS, after(1))).hasMessageContaining("SR-2222-2222");
    }

    @Test
    void duplicate_flood_one_answer_of_the_incident_closes_all_that_joined() {
        ServiceRequest incident = aRequest().called(KEPT).incident().build();
        ServiceRequest joined =
                Ties.joined(aRequest().build(), incident, after(1)).state();
        assertThat(Ties.joined(joined, incident, after(2))).isNull();

        Change answer = incident.closed(
                new Closing(Ending.DONE, after(3).at(), "The water is gone.", null), Set.of(), DAYS, after(3));
        assertThat(answer.events()).hasAtLeastOneElementOfType(IncidentAnswered.class);
        Change shared = Ties.answeredBy(joined, answer.state(), DAYS, after(4));

        assertThat(shared.state().status()).isEqualTo(RequestStatus.DONE);
        assertThat(shared.state().closing().explanation()).isEqualTo("The water is gone.");
        assertThat(shared.events()).hasOnlyElementsOfType(RequestResolved.class);
        assertThat(shared.state().reference()).isEqualTo(joined.reference());
        assertThat(Ties.answeredBy(shared.state(), answer.state(), DAYS, after(5)))
                .isNull();

        ServiceRequest opened =
                answer.state().reopened("It rains again.", after(6)).state();
        assertThat(Ties.answeredBy(shared.state(), opened, DAYS, after(7))
                        .state()
                        .status())
                .isEqualTo(RequestStatus.REOPENED);
    }

    @Test
    void only_open_requests_join_and_only_an_incident() {
        ServiceRequest incident = aRequest().called(KEPT).incident().build();
        ServiceRequest closed = aRequest()
                .build()
                .closed(new Closing(Ending.DONE, after(1).at(), "", null), Set.of(), DAYS, after(1))
                .state();

        assertThatThrownBy(() -> Ties.joined(closed, incident, after(2))).hasMessageContaining("open");
        assertThatThrownBy(() -> Ties.joined(incident, aRequest().build(), after(2)))
                .hasMessageContaining("is not an incident");
    }
}
