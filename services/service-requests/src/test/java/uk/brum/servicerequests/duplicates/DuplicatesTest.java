package uk.brum.servicerequests.duplicates;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.catalogue.CatalogueDoor;
import uk.brum.servicerequests.requests.application.ChangeStatus;
import uk.brum.servicerequests.requests.application.Move;
import uk.brum.servicerequests.requests.application.NewRequest;
import uk.brum.servicerequests.requests.application.SubmitRequest;
import uk.brum.servicerequests.requests.domain.Channel;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.testing.Contract;

/** Against floods of reports of the same thing: what was reported before, and waste that only waits for its collection. */
class DuplicatesTest extends CatalogueDoor {

    private static final WireMockServer BINS = bins();
    private static double latitude = 52.40;

    @Autowired
    SubmitRequest submit;

    @Autowired
    ChangeStatus status;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void binsAddress(DynamicPropertyRegistry registry) {
        registry.add("brum.urls.bin-schedules", BINS::baseUrl);
    }

    @BeforeEach
    void elsewhere_in_the_city() {
        BINS.resetAll();
        latitude += 0.02;
    }

    @Test
    void duplicate_floods_meet_the_first_report_the_most_alike_first() {
        report("graffiti", latitude + 0.0003, "A big tag on the wall", false);
        ServiceRequest same = report("graffiti", latitude + 0.0001, "Blue writing on the bridge over the canal", false);
        report("street-cleaning", latitude, "Blue writing on the bridge", false);
        report("graffiti", latitude + 0.01, "Blue writing on the bridge, far away", false);

        JsonNode found = find("graffiti", "&q=blue%20letters%20on%20the%20canal%20bridge")
                .path("candidates");

        assertThat(found).hasSize(2);
        assertThat(found.get(0).path("reference").asString())
                .isEqualTo(same.reference().text());
        assertThat(found.get(0).path("likelihood").asString()).isEqualTo("likely");
        assertThat(found.get(0).path("metres").asInt()).isBetween(9, 13);
        assertThat(found.get(0).at("/follow/reference").asString())
                .isEqualTo(same.reference().text());
        assertThat(found.get(1).path("likelihood").asString()).isEqualTo("possible");
    }

    @Test
    void never_shows_a_private_or_a_closed_report_among_candidates() {
        report("graffiti", latitude, "Private", true);
        ServiceRequest closed = report("graffiti", latitude, "Closed", false);
        status.change(
                closed.reference(),
                null,
                new Move.Close(Ending.NOT_FOUND, "There was nothing there.", null),
                "agent-1");

        assertThat(find("graffiti", "").path("candidates")).isEmpty();
    }

    @Test
    void says_that_bags_may_be_out_for_tomorrows_collection() {
        LocalDate tomorrow = today().plusDays(1);
        BINS.stubFor(any(anyUrl())
                .willReturn(json(
                        "{\"collections\":[{\"date\":\"%s\",\"streamName\":\"Rubbish\",\"status\":\"scheduled\",\"state\":\"upcoming\"},"
                                        .formatted(tomorrow)
                                + "{\"date\":\"%s\",\"streamName\":\"Food\",\"status\":\"scheduled\",\"state\":\"collected\"},"
                                        .formatted(today())
                                + "{\"date\":\"%s\",\"streamName\":\"Garden\",\"status\":\"cancelled\"}]}"
                                        .formatted(tomorrow))));

        JsonNode found = find("fly-tip", "&uprn=990000000017");

        assertThat(found.path("wasteChecked").asBoolean()).isTrue();
        assertThat(found.path("waitingWaste")).hasSize(1);
        assertThat(found.at("/waitingWaste/0/message").asString())
                .startsWith("Rubbish is collected there on ")
                .contains("they will be taken");
        assertThat(found.at("/waitingWaste/0/date").asString()).isEqualTo(tomorrow.toString());
    }

    @Test
    void reads_the_answers_that_bin_schedules_promises() {
        Contract.of("bin-schedules").stub(BINS, "getCollections", "ordinaryWeeks");

        assertThat(find("fly-tip", "&uprn=990000000017").path("wasteChecked").asBoolean())
                .isTrue();
        BINS.verify(getRequestedFor(urlPathEqualTo("/api/bins/v1/properties/990000000017/collections"))
                .withQueryParam("from", equalTo(today().minusDays(1).toString()))
                .withQueryParam("to", equalTo(today().plusDays(1).toString())));
    }

    @Test
    void goes_on_without_the_bin_calendar_and_says_so() {
        report("fly-tip", latitude, "A mattress", false);
        BINS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertNotChecked();
        BINS.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        assertNotChecked();
        BINS.stubFor(any(anyUrl()).willReturn(json("<html>")));
        assertNotChecked();
        BINS.stubFor(any(anyUrl()).willReturn(json("{}")));
        assertNotChecked();
    }

    @Test
    void takes_a_property_without_collections_for_checked() {
        Contract.of("bin-schedules").stub(BINS, "getCollections", "propertyUnknown");

        JsonNode found = find("fly-tip", "&uprn=4242");

        assertThat(found.path("wasteChecked").asBoolean()).isTrue();
        assertThat(found.path("waitingWaste")).isEmpty();
    }

    @Test
    void asks_the_bin_calendar_about_waste_at_a_property_alone() {
        find("fly-tip", "");
        find("graffiti", "&uprn=990000000017");

        BINS.verify(0, getRequestedFor(com.github.tomakehurst.wiremock.client.WireMock.anyUrl()));
        assertThat(get("/duplicates?category=unicorns&lat=52.4&lon=-1.9").problem())
                .isEqualTo("category-unknown");
        assertThat(get("/duplicates?category=graffiti&lat=NaN&lon=-1.9").status())
                .isEqualTo(400);
        assertThat(get("/duplicates?category=graffiti&lat=91&lon=-1.9").status())
                .isEqualTo(400);
        assertThat(get("/duplicates?category=graffiti").status()).isEqualTo(400);
    }

    private void assertNotChecked() {
        JsonNode found = find("fly-tip", "&uprn=990000000017");

        assertThat(found.path("wasteChecked").asBoolean()).isFalse();
        assertThat(found.path("candidates")).hasSize(1);
    }

    private JsonNode find(String category, String more) {
        Answer answer = get("/duplicates?category=" + category + "&lat=" + latitude + "&lon=-1.9" + more);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private ServiceRequest report(String category, double lat, String words, boolean asPrivate) {
        Map<String, List<String>> answers = switch (category) {
            case "graffiti" -> Map.of("offensive", List.of("no"), "property", List.of("public"));
            case "fly-tip" ->
                Map.of(
                        "what",
                        List.of("bags"),
                        "size",
                        List.of("bag"),
                        "land",
                        List.of("street"),
                        "seen",
                        List.of("no"));
            default -> Map.of("what", List.of("litter"));
        };
        return submit.submit(new NewRequest(
                category,
                Place.at(new Point(lat, -1.9)),
                new NewRequest.Account(words, answers, List.of(), List.of()),
                Reporter.person("person-1", Channel.WEB),
                asPrivate,
                null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static WireMockServer bins() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }
}
