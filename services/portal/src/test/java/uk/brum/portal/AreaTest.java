package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalPages
class AreaTest {

    private static final String MOSELEY = "/area/E05011154";
    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void leads_from_a_postcode_to_the_ward_with_its_bin_days() {
        visitor.open("/").follow("My area").write("postcode", "b138dc").press("Find my area");
        assertThat(visitor.path()).isEqualTo(MOSELEY);
        assertThat(visitor.words())
                .contains("Moseley ward")
                .contains("About 21,621 people")
                .contains("Bin days in B13 8DC")
                .contains("Today, Monday 23 November")
                .contains("Rubbish");
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void lets_the_person_choose_when_a_border_runs_through_the_postcode() {
        World.NEIGHBOURS.answers(
                "places",
                "/api/places/v1/addresses",
                Neighbours.PLACES
                        .example("findAddresses", "addressesByPostcode")
                        .replaceFirst("E05011154", "E05011118")
                        .replaceFirst("\"Moseley\",(\\s*\"location\")", "\"Balsall Heath West\",$1"));
        visitor.open("/area?postcode=B13+8DC").follow("Moseley");
        assertThat(visitor.path()).isEqualTo(MOSELEY);
    }

    @Test
    void says_which_postcodes_it_does_not_know() {
        World.NEIGHBOURS.answers(
                "places", "/api/places/v1/addresses", Neighbours.PLACES.example("findAddresses", "noAddresses"));
        assertThat(visitor.open("/area?postcode=B13+8DC").words()).contains("We have no addresses for B13 8DC");
        assertThat(visitor.open("/area?postcode=").words()).contains("Enter your postcode");
        assertThat(visitor.open("/area?postcode=xyz").words()).contains("Enter a full postcode");
    }

    @Test
    void says_what_disturbs_collections_there() {
        World.NEIGHBOURS.answers(
                "bin-schedules",
                "/api/bins/v1/properties/990000000017/collections",
                Neighbours.BINS.example("getCollections", "movedCancelledAndDisrupted"));
        World.CLOCK.forward(Duration.ofDays(25));
        assertThat(visitor.open(MOSELEY + "?postcode=B13+8DC").words())
                .contains("Recycling is not being collected because of industrial action.");
    }

    @Test
    void shows_the_ward_when_bin_schedules_is_away() {
        World.NEIGHBOURS.away("bin-schedules");
        assertThat(visitor.open(MOSELEY + "?postcode=B13+8DC").words())
                .contains("Moseley ward")
                .contains("We cannot show the bin days just now");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void knows_no_other_wards() {
        World.NEIGHBOURS
                .at("places")
                .stubFor(get(urlPathMatching("/api/places/v1/wards/.*"))
                        .willReturn(aResponse().withStatus(404)));
        assertThat(visitor.open(MOSELEY).status()).isEqualTo(404);
        assertThat(visitor.open("/area/nowhere").status()).isEqualTo(404);
    }

    @Test
    void draws_the_border_the_street_and_the_homes_that_the_page_names() {
        JsonNode layers = JsonMapper.shared()
                .readTree(visitor.raw(visitor.to(MOSELEY + "/layers?postcode=B13+8DC"))
                        .body());
        assertThat(layers.path("features").size()).isEqualTo(5);
        assertThat(layers.at("/features/3/properties/kind").asString()).isEqualTo("street");
        assertThat(layers.at("/features/3/properties/words").asString()).isEqualTo("Hazelwell Rise");
        assertThat(layers.at("/features/3/geometry/coordinates/1").asDouble()).isCloseTo(52.44315, within(1e-9));
        assertThat(layers.at("/features/4/properties/href").asString()).isEqualTo("/reports/SR-7K2M-9QXD");
        assertThat(layers.at("/features/0/properties/kind").asString()).isEqualTo("ward");
        assertThat(layers.at("/features/0/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(layers.at("/features/1/geometry/coordinates/0").asDouble()).isEqualTo(-1.8873);
        assertThat(layers.at("/features/1/properties/words").asString()).isEqualTo("12 Hazelwell Rise");
    }
}
