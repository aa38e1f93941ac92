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

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.Requests;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.routing.application.RouteRequest;
import uk.brum.servicerequests.routing.domain.Forwarding;
import uk.brum.servicerequests.routing.domain.Forwarding.State;
import uk.brum.servicerequests.routing.domain.Forwardings;
import uk.brum.servicerequests.routing.domain.Route;
import uk.brum.servicerequests.routing.domain.RouteOwner;
import uk.brum.servicerequests.routing.domain.Routes;
import uk.brum.testing.Contract;

/** WireMock plays the contractor, with answers out of our own contract for GeoReport v2. */
class SendingOnTest extends Open311Service {

    private static final WireMockServer CONTRACTOR = contractor();
    private static final Contract GEOREPORT = Contract.of("open311");
    /** As in the examples of the contract. */
    private static final String THEIR_NUMBER = "SR-7K2M-9QXD";

    @Autowired
    RouteRequest routing;

    @Autowired
    Routes routes;

    @Autowired
    Forwardings forwardings;

    @Autowired
    Requests requests;

    @Autowired
    MongoDatabase database;

    private String route;

    @DynamicPropertySource
    static void connection(DynamicPropertyRegistry registry) {
        registry.add("brum.routing.contractors.ringway.endpoint", () -> CONTRACTOR.baseUrl() + "/open311/v2/");
        registry.add("brum.routing.contractors.ringway.api-key", () -> "their-key");
        registry.add("brum.routing.contractors.ringway.jurisdiction", () -> "ringway.example");
        registry.add("brum.routing.pause", () -> "100ms");
    }

    @BeforeEach
    void potholes_go_to_the_contractor() {
        CONTRACTOR.resetAll();
        route = "route-" + UUID.randomUUID();
        routes.add(new Route(
                route,
                new Route.Matching("pothole", null, null),
                new RouteOwner.Contractor("Ringway", "ringway", "RW-POT"),
                LocalDate.parse("2026-01-01"),
                null,
                new Route.Made("administrator-1", Instant.now(), "The contract")));
    }

    @AfterEach
    void no_longer() {
        routes.end(route, LocalDate.parse("2026-01-01"));
        // what is left over must not call the next test's contractor
        database.getCollection("forwardings").updateMany(new org.bson.Document(), Updates.unset("due"));
    }

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

        dueNow(reference);
        await().atMost(Duration.ofSeconds(20)).until(() -> find(reference).status() == RequestStatus.IN_PROGRESS);
        dueNow(reference);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> CONTRACTOR
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
        until(reference, forwarding -> forwarding.state() == State.IN_DOUBT);
        // it had arrived: their list shows our reference
        CONTRACTOR.stubFor(WireMock.get(urlPathEqualTo("/open311/v2/requests.xml"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/xml; charset=utf-8")
                        .withBody(GEOREPORT
                                .example("findRequestsAsXml", "requestsXml")
                                .replace("A hole as wide as a wheel.", "Council reference: " + reference))));
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
        until(reference, forwarding -> forwarding.state() == State.IN_DOUBT);

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
        await().atMost(Duration.ofSeconds(10))
                .until(() -> find(reference).history().stream()
                        .anyMatch(entry -> entry.text().startsWith("It could not be sent on to ringway")));
        assertThat(get("requests/" + reference + ".json?extensions=true").text())
                .doesNotContain("could not be sent");
    }

    /** Routed here as well: of several services under test on one broker another may have heard the event. */
    private String reported(String description) {
        String reference = report(description);
        routing.route(Reference.of(reference).orElseThrow());
        return reference;
    }

    private Forwarding until(String reference, Predicate<Forwarding> reached) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> forwardings.of(reference).stream().findFirst().orElse(null),
                        forwarding -> forwarding != null && reached.test(forwarding));
    }

    private void dueNow(String reference) {
        database.getCollection("forwardings")
                .updateOne(
                        Filters.and(Filters.eq("_id", reference + "/ringway"), Filters.exists("due")),
                        Updates.set("due", Date.from(Instant.now())));
    }

    private ServiceRequest find(String reference) {
        return requests.find(Reference.of(reference).orElseThrow()).orElseThrow();
    }

    private static WireMockServer contractor() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }
}
