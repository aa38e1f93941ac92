package uk.brum.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.city.WardCells.Cell;

class SyntheticCityTest {

    private static final int HOUSEHOLDS = 20_000;

    @TempDir
    static Path folder;

    private static List<CSVRecord> addresses = List.of();
    private static List<CSVRecord> properties = List.of();
    private static Map<String, CSVRecord> rounds = Map.of();

    @BeforeAll
    static void build() throws IOException {
        SyntheticCity.write(folder, HOUSEHOLDS, 7);
        addresses = read("addresses.csv");
        properties = read("properties.csv");
        rounds = read("rounds.csv").stream().collect(Collectors.toMap(round -> round.get("round_id"), round -> round));
    }

    @Test
    void is_the_same_to_the_byte_for_the_same_seed_and_another_for_another(@TempDir Path other) throws IOException {
        SyntheticCity.write(other.resolve("same"), HOUSEHOLDS, 7);
        SyntheticCity.write(other.resolve("another"), HOUSEHOLDS, 8);

        for (String file : List.of("addresses.csv", "wards.geojsonl", "rounds.csv", "properties.csv")) {
            assertThat(Files.mismatch(
                            folder.resolve(file), other.resolve("same").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        assertThat(Files.mismatch(
                        folder.resolve("addresses.csv"),
                        other.resolve("another").resolve("addresses.csv")))
                .isNotEqualTo(-1);
    }

    @Test
    void has_as_many_homes_as_asked_for_each_with_a_number_of_its_own() {
        assertThat(addresses).hasSize(HOUSEHOLDS);
        assertThat(addresses).extracting(address -> address.get("uprn")).doesNotHaveDuplicates();
    }

    @Test
    void is_marked_as_synthetic_wherever_one_looks() {
        assertThat(addresses).allSatisfy(address -> {
            assertThat(address.get("uprn")).matches("99[0-9]{10}");
            assertThat(address.get("usrn")).matches("99[0-9]{6}");
            assertThat(address.get("postcode")).matches("B[0-9]{1,2} [0-9][A-Z][CIKMOV]");
            assertThat(SyntheticPostcodes.isSynthetic(address.get("postcode"))).isTrue();
        });
        assertThat(SyntheticPostcodes.isSynthetic("B27 6TF")).isFalse();
    }

    @Test
    void keeps_the_homes_of_a_postcode_on_one_street_and_few() {
        Map<String, List<CSVRecord>> byPostcode =
                addresses.stream().collect(Collectors.groupingBy(address -> address.get("postcode")));

        assertThat(byPostcode.values()).allSatisfy(homes -> {
            assertThat(homes).hasSizeLessThan(60);
            assertThat(homes)
                    .extracting(home -> home.get("usrn"))
                    .containsOnly(homes.getFirst().get("usrn"));
        });
    }

    @Test
    void gives_each_ward_homes_in_proportion_to_its_people() {
        Map<String, Long> homes = properties.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("ward_code"),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> row.get("uprn"),
                                Collectors.collectingAndThen(Collectors.toSet(), set -> (long) set.size()))));
        long people = WardFacts.all().stream().mapToLong(WardFacts::population).sum();

        assertThat(people).isEqualTo(1_183_618);
        assertThat(homes).hasSize(69);
        for (WardFacts ward : WardFacts.all()) {
            double expected = (double) HOUSEHOLDS * ward.population() / people;
            assertThat((double) homes.get(ward.code())).as(ward.name()).isCloseTo(expected, within(expected * 0.2));
        }
    }

    @Test
    void covers_the_city_with_wards_that_do_not_overlap() {
        List<Cell> cells = new WardCells().all();
        GeometryFactory shapes = new GeometryFactory();
        Geometry outline = shapes.createPolygon(WardFacts.outline().stream()
                .map(NationalGrid::toGrid)
                .map(grid -> new Coordinate(grid.easting(), grid.northing()))
                .toArray(Coordinate[]::new));
        List<Geometry> parts = cells.stream().map(Cell::grid).toList();

        assertThat(cells).hasSize(69);
        assertThat(UnaryUnionOp.union(parts).symDifference(outline).getArea()).isLessThan(1);
        assertThat(parts.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(outline.getArea(), within(1.0));
    }

    @Test
    void places_each_home_in_the_ward_that_its_plan_names() {
        WardCells cells = new WardCells();
        Map<String, String> wards = properties.stream()
                .collect(Collectors.toMap(row -> row.get("uprn"), row -> row.get("ward_code"), (a, b) -> a));

        assertThat(addresses).allSatisfy(address -> {
            GridRef grid = new GridRef(number(address, "easting"), number(address, "northing"));
            LatLon position = new LatLon(number(address, "lat"), number(address, "lon"));
            assertThat(cells.wardOf(grid, position)).contains(wards.get(address.get("uprn")));
            assertThat(NationalGrid.toLatLon(grid).rounded()).isEqualTo(position);
        });
    }

    @Test
    void has_rounds_that_collect_on_their_weekday() {
        assertThat(rounds.values()).allSatisfy(round -> {
            DayOfWeek weekday = DayOfWeek.valueOf(round.get("weekday").toUpperCase(Locale.ROOT));
            assertThat(LocalDate.parse(round.get("anchor_date")).getDayOfWeek()).isEqualTo(weekday);
        });
    }

    @Test
    void lets_the_two_recycling_bins_of_the_new_service_alternate() {
        assertThat(rounds.keySet())
                .filteredOn(id -> id.startsWith("PAP"))
                .isNotEmpty()
                .allSatisfy(id -> {
                    LocalDate paper = LocalDate.parse(rounds.get(id).get("anchor_date"));
                    LocalDate containers =
                            LocalDate.parse(rounds.get(id.replace("PAP", "CON")).get("anchor_date"));
                    assertThat(Math.abs(paper.toEpochDay() - containers.toEpochDay()))
                            .isEqualTo(7);
                });
    }

    @Test
    void collects_rubbish_from_every_home_on_every_day_by_exactly_one_round() {
        Map<String, List<CSVRecord>> plans = properties.stream().collect(Collectors.groupingBy(row -> row.get("uprn")));

        assertThat(plans).hasSize(HOUSEHOLDS);
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 3, 1))) {
            assertThat(plans.values())
                    .allSatisfy(plan -> assertThat(plan)
                            .filteredOn(row -> row.get("stream").equals("residual") && holds(row, day))
                            .hasSize(1)
                            .allSatisfy(row -> assertThat(rounds).containsKey(row.get("round_id"))));
        }
    }

    @Test
    void has_homes_of_the_old_service_of_the_new_one_and_between_the_two() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        Set<String> before = homes("mixed-recycling", day);
        Set<String> after = homes("recycling-containers", day);
        Set<String> later = homes("recycling-containers", LocalDate.of(2027, 3, 1));

        assertThat(before).doesNotContainAnyElementsOf(after).hasSizeGreaterThan(HOUSEHOLDS / 4);
        assertThat(after).hasSizeGreaterThan(HOUSEHOLDS / 4);
        assertThat(later).containsAll(after).hasSizeGreaterThan(after.size());
        assertThat(before).anyMatch(later::contains);
    }

    @Test
    void refuses_a_city_that_cannot_be() {
        assertThatThrownBy(() -> SyntheticCity.write(folder, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyntheticCity.write(folder, 1_000_000, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> homes(String stream, LocalDate day) {
        return properties.stream()
                .filter(row -> row.get("stream").equals(stream) && holds(row, day))
                .map(row -> row.get("uprn"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean holds(CSVRecord row, LocalDate day) {
        String to = row.get("valid_to");
        return !day.isBefore(LocalDate.parse(row.get("valid_from")))
                && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<CSVRecord> read(String file) throws IOException {
        CSVFormat withHeader = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = withHeader.parse(Files.newBufferedReader(folder.resolve(file)))) {
            return parser.getRecords();
        }
    }
}
