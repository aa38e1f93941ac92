package uk.brum.servicerequests.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.brum.servicerequests.open311.Conforms.Source.MYSOCIETY;
import static uk.brum.servicerequests.open311.Conforms.Source.SPECIFICATION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.open311.application.ImportReports;
import uk.brum.servicerequests.open311.application.Imported;
import uk.brum.servicerequests.open311.domain.UpdateStatus;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Corrections;
import uk.brum.servicerequests.requests.domain.ExternalId;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Requests;

/** Which requests are found without and with each filter, where a report may be, and what a contractor may say. */
class FiltersTest extends Open311Service {

    @Autowired
    ImportReports imports;

    @Autowired
    ChangeRequest change;

    @Autowired
    Requests requests;

    @Test
    @Conforms(
            to = SPECIFICATION,
            rule =
                    "Without dates the last 90 days are told; service_request_id finds older ones and overrides every filter")
    void tells_the_last_90_days_and_older_ones_by_their_reference() {
        Instant old = Instant.now().minus(Duration.ofDays(91));
        String number = "old-" + System.nanoTime();
        imports.take(
                new Imported("filters", number, "graffiti", new Point(52.44, -1.88), number, List.of(), old, null));

        assertThat(get("requests.json?service_code=graffiti").text()).doesNotContain(number);
        JsonNode found = get("requests.json?service_code=graffiti&start_date=" + old.minusSeconds(60) + "&end_date="
                        + old.plusSeconds(60))
                .ok()
                .json();
        assertThat(found).hasSize(1);
        String reference = found.get(0).path("service_request_id").asString();
        assertThat(get("requests.json?service_request_id=" + reference
                                + "&service_code=pothole&status=closed&start_date=" + Instant.now())
                        .ok()
                        .json())
                .hasSize(1);
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "service_code and status take several values, separated by commas")
    void takes_several_services_and_states() {
        String open = report("several");

        assertThat(references("requests.json?service_code=graffiti,pothole&status=closed,open"))
                .contains(open);
        assertThat(references("requests.json?service_code=graffiti,fly-tip")).doesNotContain(open);
        assertThat(references("requests.json?service_code=pothole&status=closed"))
                .doesNotContain(open);
    }

    @Test
    @Conforms(
            to = SPECIFICATION,
            rule = "The jurisdiction_id of the one city may be left out; another is not found, with any call")
    void knows_one_jurisdiction() {
        for (String call : List.of("services", "services/pothole", "requests", "servicerequestupdates")) {
            assertThat(get(call + ".json").status()).isEqualTo(200);
            assertThat(get(call + ".json?jurisdiction_id=Birmingham.gov.uk").status())
                    .isEqualTo(200);
            assertThat(get(call + ".json?jurisdiction_id=sfgov.org").errors(404))
                    .hasSize(1);
        }
    }

    @Test
    @Conforms(to = SPECIFICATION, rule = "A report lies at lat and long, at an address_string, or at an address_id")
    void takes_a_place_in_each_of_three_ways() {
        for (String place : List.of("lat=52.4431&long=-1.8873", "address_string=12 High Street", "address_id=4242")) {
            assertThat(post("requests.json", "api_key=" + key() + "&" + POTHOLE + "&" + place + "&description=" + place)
                            .ok()
                            .json()
                            .get(0)
                            .path("service_request_id")
                            .asString())
                    .startsWith("SR-");
        }
    }

    @ParameterizedTest
    @EnumSource(UpdateStatus.class)
    @Conforms(to = MYSOCIETY, rule = "A contractor's update with any of the extension's states is taken and kept")
    void takes_every_state_of_an_update(UpdateStatus status) {
        String reference = report("state " + status);
        change.apply(
                Reference.of(reference).orElseThrow(),
                request -> Corrections.sentOn(
                        request,
                        new ExternalId("contractor:states", "S-" + reference),
                        "Sent on.",
                        new Act(Instant.now(), "routing")));

        assertThat(post(
                                "servicerequestupdates.json",
                                "api_key=" + newKey("states") + "&service_request_id=" + reference + "&update_id=u-"
                                        + status + "&description=Word of it.&status=" + status)
                        .status())
                .isEqualTo(200);
        assertThat(requests.find(Reference.of(reference).orElseThrow())
                        .orElseThrow()
                        .history()
                        .getLast()
                        .text())
                .contains("Word of it.");
    }

    private Set<String> references(String path) {
        return Set.copyOf(get(path)
                .ok()
                .json()
                .valueStream()
                .map(request -> request.path("service_request_id").asString())
                .toList());
    }
}
