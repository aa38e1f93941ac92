package uk.brum.binschedules;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.Contract;

/** What a postcode answers when the address register answers, answers nonsense, or does not answer. */
class PlacesAwayTest extends RunningService {

    @Test
    void shows_address_lines_in_our_own_name_when_places_answers() {
        Contract.of("places").stub(PLACES, "findAddresses", "addressesByPostcode");
        importTheHomeOfTheContract();

        JsonNode found = get("/postcodes/B13 8DC/collections", RESIDENT).json();

        assertThat(found.path("properties").get(0).path("lines").get(0).asString())
                .isEqualTo("12 Hazelwell Rise");
        PLACES.verify(getRequestedFor(urlPathEqualTo("/api/places/v1/addresses"))
                .withQueryParam("postcode", equalTo("B13 8DC"))
                .withHeader("Authorization", matching("Bearer .+")));
    }

    @Test
    void still_answers_with_bin_days_when_places_is_away_slow_or_broken() {
        importTheHomeOfTheContract();

        PLACES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertWithoutLines();
        PLACES.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertWithoutLines();
        PLACES.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(6000).withStatus(200)));
        assertWithoutLines();
        PLACES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        assertWithoutLines();
        PLACES.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("<html>")));
        assertWithoutLines();
    }

    private void assertWithoutLines() {
        Answer answer = get("/postcodes/B13 8DC/collections", RESIDENT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("addressLines").asString()).isEqualTo("unavailable");
        JsonNode home = answer.json().path("properties").get(0);
        assertThat(home.has("lines")).isFalse();
        assertThat(home.path("collections")).isNotEmpty();
    }

    private void importTheHomeOfTheContract() {
        ImportedHome other = aHome();
        importRows(
                "properties",
                "uprn,postcode,stream,round_id,container_type,valid_from\n990000000017,B13 8DC,residual,"
                        + other.round() + ",wheelie-bin,2026-06-01\n");
    }
}
