package uk.brum.places.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.city.NationalGrid;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.city.WardFacts;
import uk.brum.places.SmallCity;
import uk.brum.testing.Checkout;

/** The whole city: the real boundaries when they are there, else the synthetic ones. */
class CityBoundariesTest {

    private static List<Ward> wards = List.of();
    private static WardMap map = new WardMap(0, List.of());

    @BeforeAll
    static void read() throws IOException {
        Optional<Path> real = Checkout.sharedData()
                .map(data -> data.resolve("wards/birmingham_wards_2018.geojson"))
                .filter(Files::exists);
        wards = real.isPresent()
                ? JsonMapper.shared()
                        .readTree(Files.readString(real.get()))
                        .path("features")
                        .valueStream()
                        .map(CityBoundariesTest::ward)
                        .toList()
                : Files.readAllLines(SmallCity.files().resolve("wards.geojsonl")).stream()
                        .map(line -> ward(JsonMapper.shared().readTree(line)))
                        .toList();
        map = new WardMap(1, wards);
    }

    @Test
    void has_69_wards_each_with_its_centre_inside() {
        assertThat(map.all()).hasSize(69);
        assertThat(WardFacts.all())
                .allSatisfy(facts -> assertThat(map.containing(facts.centre()).map(Ward::code))
                        .contains(new WardCode(facts.code())));
    }

    @Test
    void answers_at_every_corner_of_every_boundary_with_the_lowest_code_of_the_wards_that_have_it() {
        Map<Coordinate, SortedSet<WardCode>> corners = new HashMap<>();
        for (Ward ward : wards) {
            for (Coordinate corner : ward.boundary().getCoordinates()) {
                corners.computeIfAbsent(new Coordinate(corner), at -> new TreeSet<>())
                        .add(ward.code());
            }
        }

        assertThat(corners.values()).anyMatch(touching -> touching.size() >= 3);
        corners.forEach((corner, touching) -> {
            WardCode answer =
                    map.containing(new LatLon(corner.y, corner.x)).orElseThrow().code();
            // where a side of one ward has the corner of others, it touches too
            assertThat(answer).as(corner.toString()).isLessThanOrEqualTo(touching.first());
        });
    }

    @Test
    void gives_the_same_answer_for_a_point_in_degrees_and_in_metres() {
        for (WardFacts facts : WardFacts.all()) {
            GridRef grid = NationalGrid.toGrid(facts.centre());
            assertThat(map.containing(NationalGrid.toLatLon(grid)).map(Ward::code))
                    .contains(new WardCode(facts.code()));
        }
    }

    @Test
    void does_not_reach_into_the_towns_around() {
        LatLon solihull = new LatLon(52.4130, -1.7780);
        LatLon westBromwich = new LatLon(52.5190, -1.9945);
        LatLon tamworth = new LatLon(52.6336, -1.6910);

        for (LatLon town : List.of(solihull, westBromwich, tamworth)) {
            assertThat(map.containing(town)).isEmpty();
            assertThat(map.wardOf(Location.of(town))).isEmpty();
        }
    }

    private static Ward ward(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String code = properties.path("wd19cd").asString(properties.path("code").asString(""));
        List<List<List<List<Double>>>> polygons = feature.path("geometry")
                .path("coordinates")
                .valueStream()
                .map(polygon -> polygon.valueStream()
                        .map(ring -> ring.valueStream()
                                .map(corner -> List.of(
                                        corner.get(0).asDouble(), corner.get(1).asDouble()))
                                .toList())
                        .toList())
                .toList();
        return new Ward(new WardCode(code), code, OptionalInt.empty(), false, new LatLon(0, 0), Boundary.of(polygons));
    }
}
