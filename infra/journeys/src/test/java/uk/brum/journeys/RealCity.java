package uk.brum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.Checkout;
import uk.brum.testing.RunningPlatform;

/**
 * The real boundaries of the city's wards and real addresses, taken in by the council's own door when the folder of real
 * inputs lies beside the checkout; the journeys then walk on those homes.
 *
 * <p>What is real: the 69 boundaries, and a few pairs of a UPRN and its postcode, some with the name of a street or
 * building. What is not, since it is not published: where in the ward a home stands (each is put at the centre of a ward
 * of its postcode district), house numbers, and who collects there on which day (each gets the plan of one home of the
 * synthetic city). So the journey shows that real boundaries, property numbers and postcodes go in, are found, and can be
 * reported on; it does not show that a home lies in the right ward.
 */
final class RealCity {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> WARD_OF_DISTRICT =
            Map.of("B27", "Acocks Green", "B3", "Ladywood", "B13", "Moseley", "B5", "Edgbaston");

    /** A real UPRN with its real postcode. */
    record Home(String uprn, String postcode, String line, Ward ward) {}

    private record Ward(String code, String latitude, String longitude) {}

    private RealCity() {}

    /**
     * Takes everything in; what is in already changes nothing.
     *
     * @param model a home of the synthetic city whose service plans the real homes get
     * @return the real homes, or none without the folder of real inputs
     */
    static List<Home> takenIn(String model) {
        return Checkout.sharedData().map(data -> takenIn(data, model)).orElse(List.of());
    }

    private static List<Home> takenIn(Path data, String model) {
        List<Home> homes = homes(data.resolve("reference"));
        Path folder = Path.of("target", "real-city").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            importFile("wards", data.resolve("wards/birmingham_wards_2018.geojson"));
            importFile("addresses", Files.write(folder.resolve("addresses.csv"), addresses(homes)));
            importFile("properties", Files.write(folder.resolve("properties.csv"), plans(homes, model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        homes.forEach(RealCity::awaitWard);
        return homes;
    }

    private static void importFile(String kind, Path file) {
        RunningPlatform.Outcome outcome = Journey.PLATFORM.run(PATIENCE, "import", kind, file.toString());
        assertThat(outcome.code())
                .as("import of %s: %s%s", kind, outcome.output(), outcome.errors())
                .isZero();
    }

    private static List<Home> homes(Path reference) {
        List<String[]> names = rows(reference.resolve("wards_birmingham_2018_codes_pop_mid2024.csv"));
        List<String[]> centres = rows(reference.resolve("ward_centres.csv"));
        List<Home> homes = new ArrayList<>();
        for (String[] pair : rows(reference.resolve("birmingham_uprn_postcode_pairs.csv"))) {
            String postcode = pair[1];
            String ward = WARD_OF_DISTRICT.get(postcode.substring(0, postcode.indexOf(' ')));
            String code = names.stream()
                    .filter(row -> row[1].equals(ward))
                    .findFirst()
                    .orElseThrow()[0];
            String[] centre = centres.stream()
                    .filter(row -> row[0].equals(code))
                    .findFirst()
                    .orElseThrow();
            String line = pair.length > 2 && !pair[2].isBlank() ? pair[2] : "Property " + pair[0];
            homes.add(new Home(pair[0], postcode, line, new Ward(code, centre[1], centre[2])));
        }
        assertThat(homes).isNotEmpty();
        return homes;
    }

    private static List<String> addresses(List<Home> homes) {
        List<String> lines = new ArrayList<>(List.of("uprn,line1,line2,postcode,lat,lon,classification"));
        homes.forEach(home -> lines.add(String.join(
                ",",
                home.uprn(),
                home.line(),
                "Birmingham",
                home.postcode(),
                home.ward().latitude(),
                home.ward().longitude(),
                "RD")));
        return lines;
    }

    /** Each home gets every row of the model, under its own number, postcode and ward. */
    private static List<String> plans(List<Home> homes, String model) throws IOException {
        List<String> ofCity = Files.readAllLines(Journey.PLATFORM.home().resolve("city/properties.csv"));
        List<String> lines = new ArrayList<>(List.of(ofCity.getFirst()));
        List<String> ofModel =
                ofCity.stream().filter(line -> line.startsWith(model + ",")).toList();
        assertThat(ofModel).as("plans of " + model).isNotEmpty();
        for (Home home : homes) {
            for (String line : ofModel) {
                // uprn, postcode, ward_code, usrn, then what is collected
                String service = line.split(",", 5)[4];
                lines.add(String.join(
                        ",", home.uprn(), home.postcode(), home.ward().code(), "", service));
            }
        }
        return lines;
    }

    /** The wards are drawn anew in the background; an address is done when it knows the real one around it. */
    private static void awaitWard(Home home) {
        String address = Journey.url("places") + "/api/places/v1/addresses/" + home.uprn();
        String token = "Bearer " + Journey.clientToken("portal");
        Awaitility.await(home.uprn() + " in " + home.ward().code())
                .atMost(PATIENCE)
                .until(() -> {
                    JsonNode known = Journey.json(Journey.get(address, "Authorization", token));
                    return known.path("wardCode")
                                    .asString("")
                                    .equals(home.ward().code())
                            && known.path("postcode").asString("").equals(home.postcode())
                            && !known.path("synthetic").asBoolean();
                });
        JsonNode ward = Journey.json(Journey.get(
                Journey.gateway() + "/api/places/v1/wards/" + home.ward().code()));
        assertThat(ward.toString())
                .as("the drawn ward gave way to the real one")
                .doesNotContain("\"synthetic\":true");
    }

    private static List<String[]> rows(Path csv) {
        try {
            return Files.readAllLines(csv).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
