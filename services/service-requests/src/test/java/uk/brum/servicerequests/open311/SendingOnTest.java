package uk.brum.servicerequests.open311;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.Test;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwarding.State;

class SendingOnTest extends ContractorPlatform {

    @Test
    void sends_a_request_on_and_hears_how_it_goes() {
        GEOREPORT.stub(CONTRACTOR, "submitRequestAsXml", "createdXml");
        GEOREPORT.stub(CONTRACTOR, "getRequest", "requestXml");
        GEOREPORT.stub(CONTRACTOR, "findUpdatesAsXml", "updatesXml");

        String reference = reported("A hole & more");

        Forwarding sent = until(reference, forwarding -> forwarding.state() == State.SENT);
        assertThat(sent.theirs()).isEqualTo(THEIR_NUMBER);
        CONTRACTOR.verify(
                1,
                postRequestedFor(urlPathEqualTo("/open311/v2/requests.xml"))
                        .withQueryParam("jurisdiction_id", equalTo("ringway.example"))
                        .withHeader("Idempotency-Key", equalTo(reference))
                        .withFormParam("api_key", equalTo("their-key"))
                        .withFormParam("service_code", equalTo("RW-POT"))
                        .withFormParam("lat", equalTo("52.4431"))
                        .withFormParam("description", containing("A hole & more"))
                        .withFormParam("description", containing(reference)));
        assertThat(find(reference).externalIds())
                .extracting(number -> number.text())
                .containsExactly("contractor:ringway/" + THEIR_NUMBER);

        assertThat(find(reference).history())
                .as("by its name, and not by that of its connection")
                .anyMatch(
                        entry -> entry.text().startsWith("Sent on to Ringway, whose number for it is " + THEIR_NUMBER));

        dueNow(reference);
        await().until(() -> find(reference).status() == RequestStatus.IN_PROGRESS);
        dueNow(reference);
        await().until(() -> CONTRACTOR
                        .findAll(getRequestedFor(urlPathMatching(".*updates.xml")))
                        .size()
                >= 2);
        assertThat(find(reference).history())
                .filteredOn(entry -> entry.text().equals("A crew is on its way."))
                .hasSize(1);
    }

    @Test
    void asks_before_it_sends_again_when_the_answer_was_lost() {
        CONTRACTOR.stubFor(WireMock.post(urlPathEqualTo("/open311/v2/requests.xml"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        CONTRACTOR.stubFor(WireMock.get(urlPathEqualTo("/open311/v2/requests.xml"))
                .willReturn(aResponse().withStatus(503)));
        String reference = reported("Lost answer");
        until(reference, forwarding -> forwarding.state() == State.IN_DOUBT && forwarding.trouble() != null);
        // it had arrived: their list shows our reference
        theirListShows(reference);
        int posts = CONTRACTOR
                .findAll(postRequestedFor(urlPathEqualTo("/open311/v2/requests.xml")))
                .size();

        dueNow(reference);

        Forwarding sent = until(reference, forwarding -> forwarding.state() == State.SENT);
        assertThat(sent.theirs()).isEqualTo(THEIR_NUMBER);
        assertThat(CONTRACTOR.findAll(postRequestedFor(urlPathEqualTo("/open311/v2/requests.xml"))))
                .hasSize(posts);
    }

    @Test
    void sends_again_with_the_same_key_when_the_contractor_does_not_have_it() {
        CONTRACTOR.stubFor(WireMock.post(urlPathEqualTo("/open311/v2/requests.xml"))
                .inScenario("down")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(502))
                .willSetStateTo("up"));
        CONTRACTOR.stubFor(WireMock.post(urlPathEqualTo("/open311/v2/requests.xml"))
                .inScenario("down")
                .whenScenarioStateIs("up")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/xml; charset=utf-8")
                        .withBody(GEOREPORT.example("submitRequestAsXml", "createdXml"))));
        GEOREPORT.stub(CONTRACTOR, "findRequestsAsXml", "requestsXml");
        String reference = reported("Was down");
        until(reference, forwarding -> forwarding.state() == State.IN_DOUBT && forwarding.trouble() != null);

        dueNow(reference);

        until(reference, forwarding -> forwarding.state() == State.SENT);
        CONTRACTOR.verify(
                2,
                postRequestedFor(urlPathEqualTo("/open311/v2/requests.xml"))
                        .withHeader("Idempotency-Key", equalTo(reference)));
    }

    @Test
    void shows_staff_what_the_contractor_refused() {
        CONTRACTOR.stubFor(WireMock.post(urlPathEqualTo("/open311/v2/requests.xml"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "text/xml; charset=utf-8")
                        .withBody(GEOREPORT.example("submitRequestAsXml", "badRequestXml"))));
        String reference = reported("Refused");

        Forwarding failed = until(reference, forwarding -> forwarding.state() == State.FAILED);

        assertThat(failed.trouble()).isEqualTo("The contractor answered 400. lat and long must come together.");
        await().until(() -> find(reference).history().stream()
                .anyMatch(entry -> entry.text().startsWith("It could not be sent on to Ringway")));
        assertThat(get("requests/" + reference + ".json?extensions=true").text())
                .doesNotContain("could not be sent");
    }
}
