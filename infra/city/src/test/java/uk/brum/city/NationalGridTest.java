package uk.brum.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;

class NationalGridTest {

    private static final double METRES_OF_A_DEGREE = 111_320;

    /** Some of Ordnance Survey's OSTN15 test points, under the Open Government Licence v3.0: lat, lon, easting, northing. */
    private static final String OWN_POINTS = """
            TP01,49.92226394,-6.29977752,91492.146,11318.804
            TP13,52.25160951,-0.91248957,474335.969,262047.755
            TP15,52.96219109,-1.19747656,454002.834,340834.943
            TP31,57.81351838,-8.57854456,9587.909,899448.996
            TP39,59.85409914,-1.27486910,440725.073,1107878.448
            """;

    @ParameterizedTest
    @MethodSource("points")
    void is_within_five_metres_of_the_ordnance_surveys_test_points(String point) {
        double[] figures = Arrays.stream(point.split(","))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
        LatLon position = new LatLon(figures[0], figures[1]);
        GridRef grid = new GridRef(figures[2], figures[3]);

        GridRef onGrid = NationalGrid.toGrid(position);
        LatLon onEarth = NationalGrid.toLatLon(grid);

        assertThat(Math.hypot(onGrid.easting() - grid.easting(), onGrid.northing() - grid.northing()))
                .isLessThan(5);
        double north = (onEarth.lat() - position.lat()) * METRES_OF_A_DEGREE;
        double east = (onEarth.lon() - position.lon()) * METRES_OF_A_DEGREE * Math.cos(Math.toRadians(position.lat()));
        assertThat(Math.hypot(north, east)).isLessThan(5);
    }

    @Property(tries = 200)
    void comes_back_to_where_it_started(
            @ForAll @DoubleRange(min = 396_000, max = 420_000) double easting,
            @ForAll @DoubleRange(min = 274_000, max = 302_000) double northing) {
        GridRef back = NationalGrid.toGrid(NationalGrid.toLatLon(new GridRef(easting, northing)));

        assertThat(back.easting()).isCloseTo(easting, within(0.01));
        assertThat(back.northing()).isCloseTo(northing, within(0.01));
    }

    static Stream<String> points() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path points = folder.resolveSibling("shared").resolve("data/reference/os_ostn15_test_points.csv");
            if (Files.exists(points)) {
                return Files.readAllLines(points).stream().skip(1);
            }
        }
        return OWN_POINTS.lines();
    }
}
