package uk.brum.servicerequests.open311;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwarding.State;

/** Whoever sends a request on may die at any moment; the contractor gets it once. */
class KilledWhileSendingOnTest extends ContractorPlatform {

    @AfterEach
    void nobody_dies() {
        KILL.set(null);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void a_process_killed_after_the_contractor_took_it_leaves_a_question_and_no_second_job(Moment moment) {
        GEOREPORT.stub(CONTRACTOR, "submitRequestAsXml", "createdXml");
        GEOREPORT.stub(CONTRACTOR, "getRequest", "requestXml");
        KILL.set(moment);
        String reference = reported("A hole " + moment);
        await().until(() -> KILL.get() == null);

        assertThat(only(reference).state()).isEqualTo(State.IN_DOUBT);
        assertThat(only(reference).theirs()).isNull();

        theirListShows(reference);
        dueNow(reference); // the dead one's time is over

        Forwarding sent = until(reference, forwarding -> forwarding.state() == State.SENT);
        assertThat(sent.theirs()).isEqualTo(THEIR_NUMBER);
        CONTRACTOR.verify(1, postRequestedFor(urlPathEqualTo("/open311/v2/requests.xml")));
        CONTRACTOR.verify(1, getRequestedFor(urlPathEqualTo("/open311/v2/requests.xml")));
        assertThat(find(reference).history())
                .filteredOn(entry -> entry.text().startsWith("Sent on to Ringway, whose number"))
                .hasSize(1);
    }

    @Test
    void the_first_try_asks_nothing_since_nobody_can_have_sent_it() {
        GEOREPORT.stub(CONTRACTOR, "submitRequestAsXml", "createdXml");
        String reference = reported("Another hole");

        until(reference, forwarding -> forwarding.state() == State.SENT);

        CONTRACTOR.verify(0, getRequestedFor(urlPathEqualTo("/open311/v2/requests.xml")));
    }

    private Forwarding only(String reference) {
        return forwardings.of(reference).getFirst();
    }
}
