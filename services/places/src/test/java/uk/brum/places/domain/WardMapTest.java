package uk.brum.places.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.brum.city.NationalGrid.LatLon;

class WardMapTest {

    /** West and east share the line lon = -1.90; south touches both at lat = 52.40. */
    private static final Ward WEST = ward("E05000002", -1.92, 52.40, -1.90, 52.42);

    private static final Ward EAST = ward("E05000001", -1.90, 52.40, -1.88, 52.42);
    private static final Ward SOUTH = ward("E05000003", -1.92, 52.38, -1.88, 52.40);
    private final WardMap map = new WardMap(1, List.of(WEST, SOUTH, EAST));

    @Test
    void finds_the_ward_of_a_point_inside() {
        assertThat(map.containing(new LatLon(52.41, -1.91))).contains(WEST);
        assertThat(map.containing(new LatLon(52.41, -1.89))).contains(EAST);
        assertThat(map.containing(new LatLon(52.39, -1.90))).contains(SOUTH);
    }

    @Test
    void answers_on_a_boundary_with_the_lowest_code_of_the_wards_that_touch() {
        assertThat(map.containing(new LatLon(52.41, -1.90))).contains(EAST);
        assertThat(map.containing(new LatLon(52.40, -1.91))).contains(WEST);
        assertThat(map.containing(new LatLon(52.40, -1.90))).contains(EAST);
    }

    @Test
    void counts_the_outer_edge_and_its_corners_as_inside() {
        assertThat(map.containing(new LatLon(52.42, -1.91))).contains(WEST);
        assertThat(map.containing(new LatLon(52.38, -1.92))).contains(SOUTH);
    }

    @Test
    void says_that_a_point_outside_is_in_no_ward() {
        assertThat(map.containing(new LatLon(52.4201, -1.91))).isEmpty();
        assertThat(map.containing(new LatLon(51.50, -0.12))).isEmpty();
        assertThat(new WardMap(0, List.of()).containing(new LatLon(52.41, -1.91)))
                .isEmpty();
    }

    @Test
    void does_not_count_a_hole_as_inside() {
        Ward holed = new Ward(
                new WardCode("E05000009"),
                "Holed",
                OptionalInt.empty(),
                false,
                new LatLon(52.401, -1.919),
                Boundary.of(List.of(List.of(ring(-1.92, 52.40, -1.90, 52.42), ring(-1.915, 52.405, -1.905, 52.415)))));

        WardMap withHole = new WardMap(1, List.of(holed));
        assertThat(withHole.containing(new LatLon(52.41, -1.91))).isEmpty();
        assertThat(withHole.containing(new LatLon(52.402, -1.918))).contains(holed);
    }

    @Test
    void takes_an_address_just_beyond_the_edge_to_the_nearest_ward_and_one_further_away_to_none() {
        assertThat(map.wardOf(Location.of(new LatLon(52.4215, -1.91)))).contains(WEST.code());
        assertThat(map.wardOf(Location.of(new LatLon(52.4300, -1.91)))).isEmpty();
    }

    @Test
    void puts_a_boundary_right_that_crosses_itself_and_refuses_one_that_is_open() {
        List<List<Double>> bowTie = List.of(
                List.of(-1.92, 52.40),
                List.of(-1.90, 52.42),
                List.of(-1.90, 52.40),
                List.of(-1.92, 52.42),
                List.of(-1.92, 52.40));

        assertThat(Boundary.of(List.of(List.of(bowTie))).isValid()).isTrue();
        assertThatThrownBy(() -> Boundary.of(List.of(List.of(bowTie.subList(0, 4)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Ward ward(String code, double west, double south, double east, double north) {
        return new Ward(
                new WardCode(code),
                code,
                OptionalInt.empty(),
                false,
                new LatLon((south + north) / 2, (west + east) / 2),
                Boundary.of(List.of(List.of(ring(west, south, east, north)))));
    }

    private static List<List<Double>> ring(double west, double south, double east, double north) {
        return List.of(
                List.of(west, south),
                List.of(east, south),
                List.of(east, north),
                List.of(west, north),
                List.of(west, south));
    }
}
