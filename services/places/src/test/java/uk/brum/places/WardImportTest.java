package uk.brum.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import uk.brum.city.WardFacts;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Checkout;
import uk.brum.testing.PublishedEventsProbe;

/** Boundaries come into a city that has others, and every address gets its ward again. */
@BrumServiceTest
@TestPropertySource(properties = "brum.test.city=wards")
class WardImportTest {

    @Value("${local.server.port}")
    int port;

    @Autowired
    SmallCity city;

    @Autowired
    PublishedEventsProbe events;

    private ImportClient client = new ImportClient(0);

    @BeforeEach
    void import_the_city() {
        city.ensureImported();
        client = new ImportClient(port);
    }

    @Test
    void gives_every_address_the_ward_of_the_new_boundaries() throws IOException {
        List<String> features = otherBoundaries();
        Set<String> before = wardsOfAddresses();

        JsonNode report = client.rows("wards", "c".repeat(64), 1, true, String.join("\n", features))
                .body();
        assertThat(report.path("errors").size()).isZero();
        assertThat(report.path("accepted").asInt()).isEqualTo(features.size());

        await().untilAsserted(() -> assertThat(client.get("/imports/wards/" + "c".repeat(64))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("finished"));
        for (JsonNode address : someAddresses()) {
            JsonNode location = address.path("location");
            JsonNode ward = client.get("/wards/containing?lat=" + location.path("lat") + "&lon=" + location.path("lon"))
                    .body();
            // an address beyond the simplified outline belongs to the nearest ward
            if (ward.has("code")) {
                assertThat(address.path("wardCode")).isEqualTo(ward.path("code"));
            }
        }
        await().untilAsserted(() -> assertThat(events.published("brum.places.ward-boundaries-changed.v1"))
                .anySatisfy(event -> {
                    assertThat(event.path("data").path("importId").asString()).isEqualTo("c".repeat(64));
                    assertThat(event.path("data").path("wards").asInt()).isEqualTo(69);
                    assertThat(event.path("data").path("addressesMoved").asInt())
                            .isPositive();
                    AddressImportTest.assertSchema(
                            "ward-boundaries-changed", event.path("data").toString());
                }));
        assertThat(before).isNotEmpty();
        assertThat(client.get("/wards/E05011154").body().path("synthetic").asBoolean())
                .isFalse();
    }

    @Test
    void tells_what_is_wrong_with_a_feature() {
        String ring = "[[-1.9,52.4],[-1.8,52.4],[-1.8,52.5],[-1.9,52.4]]";
        List<String> lines = List.of(
                "not json",
                "[]",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                feature("\"name\":\"No code\"", "Polygon", "[" + ring + "]"),
                feature("\"code\":\"E05099001\"", "Polygon", "[" + ring + "]"),
                feature("\"code\":\"E05099001\",\"name\":\"Point\"", "Point", "[-1.9,52.4]"),
                feature("\"code\":\"E05099001\",\"name\":\"Metres\"", "Polygon", "[[[407758,282655],[407759,282655]]]"),
                feature(
                        "\"code\":\"E05099001\",\"name\":\"Open\"",
                        "Polygon",
                        "[[[-1.9,52.4],[-1.8,52.4],[-1.8,52.5],[-1.9,52.5]]]"),
                feature(
                        "\"code\":\"E05099001\",\"name\":\"Flat\"",
                        "Polygon",
                        "[[[-1.9,52.4],[-1.8,52.4],[-1.9,52.4],[-1.9,52.4]]]"),
                feature("\"code\":\"E05099001\",\"name\":\"Nothing\"", "MultiPolygon", "[]"));

        JsonNode report = client.rows("wards", "d".repeat(64), 1, false, String.join("\r\n", lines))
                .body();

        assertThat(report.path("errors")
                        .valueStream()
                        .map(error -> error.path("line").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, lines.size()).boxed().toList());
        assertThat(report.path("accepted").asInt()).isZero();
        assertThat(client.get("/wards/E05099001").status()).isEqualTo(404);
    }

    @Test
    void refuses_an_address_that_lies_beyond_the_citys_edge_and_takes_one_just_outside_to_the_nearest_ward() {
        String rows = """
                uprn,line1,postcode,lat,lon
                100070400001,1 Far Street,B13 8DS,52.30,-1.90
                100070400002,1 Near Street,B13 8DS,52.6092,-1.8280
                """;

        JsonNode report =
                client.rows("addresses", "e".repeat(64), 2, true, rows).body();

        assertThat(report.path("errors")
                        .valueStream()
                        .map(error -> error.path("line").asInt()))
                .containsExactly(2);
        assertThat(client.get("/addresses/100070400002").body().path("wardCode").asString())
                .isIn("E05011177", "E05011175");
    }

    /** The real boundaries when they are there, else the synthetic cells, each ward's moved to the next one's code. */
    private static List<String> otherBoundaries() throws IOException {
        Optional<Path> real = Checkout.sharedData().map(data -> data.resolve("wards/birmingham_wards_2018.geojson"));
        if (real.isPresent() && Files.exists(real.get())) {
            return Files.readAllLines(real.get()).stream()
                    .filter(line -> line.contains("\"Feature\""))
                    .map(line -> line.strip().replaceFirst("},$", "}").replaceFirst("}]$", "}"))
                    .toList();
        }
        List<String> cells = Files.readAllLines(SmallCity.files().resolve("wards.geojsonl"));
        List<WardFacts> wards = WardFacts.all();
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cells.get(i)
                        .replace(
                                wards.get(i).code(),
                                wards.get((i + 1) % wards.size()).code())
                        .replace("\"synthetic\":true", "\"synthetic\":false"))
                .toList();
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(properties, type, coordinates);
    }

    private Set<String> wardsOfAddresses() {
        return someAddresses().stream()
                .map(address -> address.path("wardCode").asString())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> someAddresses() {
        return client.get("/addresses?q=birmingham&limit=200")
                .body()
                .path("items")
                .valueStream()
                .toList();
    }
}
