package uk.brum.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.Checkout;
import uk.brum.testing.PublishedEventsProbe;

/** Imports over HTTP, with files as they really come. No ward is known here. */
@BrumServiceTest
@TestPropertySource(properties = "brum.test.city=none")
class AddressImportTest {

    private static final String HEADER =
            "uprn,line1,line2,line3,postcode,usrn,street,easting,northing,lat,lon,classification";
    private static final String GOOD =
            ",12 Example Street,Moseley,Birmingham,B13 8DS,2701234,Example Street,407758,282655,,,RD04";

    @Value("${local.server.port}")
    int port;

    @Autowired
    PublishedEventsProbe events;

    private ImportClient client = new ImportClient(0);
    private final String importId = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");

    @BeforeEach
    void connect() {
        client = new ImportClient(port);
    }

    @Test
    void takes_the_good_rows_of_a_hostile_file_and_tells_the_line_of_each_bad_one() {
        List<String> rows = List.of(
                "\uFEFF" + HEADER,
                "000070321001" + GOOD, // line 2: padded
                "not-a-number" + GOOD,
                "100070321002" + GOOD + ",one,two,many",
                "100070321003",
                "",
                "100070321004,12 Example Street,,,B13 8D,,,407758,282655,,,",
                "100070321005,,Moseley,,B13 8DS,,,407758,282655,,,",
                "100070321006,12 Example Street,,,B13 8DS,,,north,282655,,,",
                "100070321007,12 Example Street,,,B13 8DS,,,407758,,,,",
                "100070321008,12 Example Street,,,B13 8DS,,,,,,,",
                "100070321009,12 Example Street,,,B13 8DS,,,530000,180000,,,", // line 12: in London
                "100070321010,12 Example Street,,,B13 8DS,,,407758,282655,52.6,-1.9,",
                "100070321011,12 Example Street,,,B13 8DS,,,,,-1.8873,52.4431,", // lat and lon swapped
                "70321001" + GOOD, // line 15: again
                "100070321012,\"12, Example Street\",\"The \"\"Oaks\"\"\",,b138ds,,,,,52.44108,-1.88731,",
                "100070321013,\"12 Example Street,,,B13 8DS,,,407758,282655,,,",
                "100070321014,12 Example Street,,,B13 8DS,usrn?,,407758,282655,,,",
                "100070321015,12 Example Street,,,B13 8DS,,,407758,282655,,,residential",
                "100070321016,\u0007Bell,,,B13 8DS,,,407758,282655,,,",
                "100070321017" + GOOD);

        JsonNode report = client.rows("addresses", importId, 2, true, String.join("\r\n", rows))
                .body();

        assertThat(report.path("errors")
                        .valueStream()
                        .map(error -> error.path("line").asInt() + " "
                                + error.path("column").asString("-")))
                .containsExactly(
                        "3 uprn",
                        "4 -",
                        "5 -",
                        "7 postcode",
                        "8 line1",
                        "9 easting",
                        "10 northing",
                        "11 easting",
                        "12 -",
                        "13 lat",
                        "14 lat",
                        "15 uprn",
                        "17 -",
                        "18 usrn",
                        "19 classification",
                        "20 -");
        assertThat(report.path("state").asString()).isEqualTo("finished");
        assertThat(report.path("accepted").asInt()).isEqualTo(3);
        assertThat(report.path("rejected").asInt()).isEqualTo(16);
        assertThat(report.path("nextLine").asInt()).isEqualTo(22);
        JsonNode quoted = client.get("/addresses/100070321012").body();
        assertThat(quoted.path("lines").get(0).asString()).isEqualTo("12, Example Street");
        assertThat(quoted.path("lines").get(1).asString()).isEqualTo("The \"Oaks\"");
        assertThat(quoted.path("easting").asDouble()).isBetween(407_600.0, 407_900.0);
        assertThat(client.get("/addresses/100070321017")
                        .body()
                        .path("synthetic")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void goes_on_where_it_was_interrupted_and_applies_nothing_twice() {
        List<String> rows = rowsOfASyntheticCity();
        int part = 150;

        JsonNode first = send(rows, 0, part);
        JsonNode again = send(rows, 0, part);
        ImportClient.Answer tooFar = client.rows("addresses", importId, 302, false, text(rows, 300, 450));
        JsonNode second = send(rows, part, 2 * part);
        JsonNode rest = client.rows("addresses", importId, 2 + 2 * part, true, text(rows, 2 * part, rows.size()))
                .body();
        JsonNode afterTheEnd = client.rows("addresses", importId, 2 + 2 * part, true, text(rows, 2 * part, rows.size()))
                .body();

        assertThat(first.path("nextLine").asInt()).isEqualTo(152);
        assertThat(again).isEqualTo(first);
        assertThat(tooFar.status()).isEqualTo(409);
        assertThat(tooFar.body().path("nextLine").asInt()).isEqualTo(152);
        assertThat(second.path("accepted").asInt()).isEqualTo(300);
        assertThat(rest.path("accepted").asInt()).isEqualTo(rows.size());
        assertThat(rest.path("state").asString()).isEqualTo("finished");
        assertThat(afterTheEnd).isEqualTo(rest);
        assertThat(client.get("/imports/addresses/" + importId).body()).isEqualTo(rest);
    }

    @Test
    void comes_to_the_same_end_when_two_send_the_same_file_at_once() throws Exception {
        List<String> rows = rowsOfASyntheticCity();
        List<Future<?>> senders = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                senders.add(both.submit(() -> {
                    for (int from = 0; from < rows.size(); from += 100) {
                        send(rows, from, Math.min(rows.size(), from + 100));
                    }
                }));
            }
        }
        for (Future<?> sender : senders) {
            sender.get();
        }

        JsonNode report = client.get("/imports/addresses/" + importId).body();
        assertThat(report.path("accepted").asInt()).isEqualTo(rows.size());
        assertThat(report.path("nextLine").asInt()).isEqualTo(rows.size() + 2);
        assertThat(report.path("rejected").asInt()).isZero();
    }

    @Test
    void continues_at_a_row_that_a_part_cut_in_two() {
        String cut = HEADER + "\n100070322001" + GOOD + "\n100070322002,\"12 Example\n";
        String whole = HEADER + "\n100070322002,\"12 Example\nStreet\",Moseley,,B13 8DS,,,407758,282655,,,\n";

        JsonNode first = client.rows("addresses", importId, 2, false, cut).body();
        JsonNode second = client.rows("addresses", importId, 3, true, whole).body();

        assertThat(first.path("nextLine").asInt()).isEqualTo(3);
        assertThat(second.path("accepted").asInt()).isEqualTo(2);
        assertThat(second.path("nextLine").asInt()).isEqualTo(5);
        assertThat(client.get("/addresses/100070322002")
                        .body()
                        .path("lines")
                        .get(0)
                        .asString())
                .isEqualTo("12 Example Street");
    }

    @Test
    void tells_of_an_address_that_changes_and_not_of_one_that_is_new_or_stays() throws IOException {
        String before = HEADER + "\n100070323001" + GOOD + "\n100070323002" + GOOD + "\n";
        String after = HEADER + "\n100070323001" + GOOD.replace("12 Example", "12a Example") + "\n100070323002" + GOOD
                + "\n100070323003" + GOOD + "\n";
        client.rows("addresses", importId, 2, true, before);
        client.rows("addresses", importId.replace(importId.charAt(0), 'f').replace('e', 'd'), 2, true, after);

        await().untilAsserted(() -> assertThat(changes("1000703230")).hasSize(1));
        JsonNode event = changes("1000703230").getFirst();
        assertThat(event.path("subject").asString()).isEqualTo("100070323001");
        assertThat(event.path("data").path("changed").valueStream().map(JsonNode::asString))
                .containsExactly("address");
        assertThat(client.get("/addresses?q=12a example street")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertSchema("place-changed", event.path("data").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 422, import-header-refused",
        "'line1,postcode', 422, import-header-refused",
        "'uprn,line1,postcode,uprn', 422, import-header-refused",
        "'{\"type\":\"FeatureCollection\"}', 422, import-header-refused"
    })
    void refuses_a_file_that_is_no_file_of_addresses(String text, int status, String problem) {
        ImportClient.Answer answer = client.rows("addresses", importId, 2, true, text);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("type").asString()).endsWith("/platform/" + problem);
    }

    @Test
    void takes_a_file_with_no_row_behind_its_header() {
        JsonNode report =
                client.rows("addresses", importId, 2, true, HEADER + "\n").body();

        assertThat(report.path("state").asString()).isEqualTo("finished");
        assertThat(report.path("accepted").asInt()).isZero();
    }

    @Test
    void refuses_what_does_not_fit_through_the_door() {
        String here = "/imports/addresses/" + importId + "/rows?firstLine=2";

        assertThat(client.put(here, "text/csv", new byte[8 * 1024 * 1024 + 1]).status())
                .isEqualTo(413);
        assertThat(client.put(here, "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(client.put("/imports/addresses/ABC/rows?firstLine=2", "text/csv", new byte[1])
                        .status())
                .isEqualTo(400);
        assertThat(client.put("/imports/addresses/" + importId + "/rows", "text/csv", new byte[1])
                        .status())
                .isEqualTo(400);
        assertThat(client.put(here.replace("=2", "=0"), "text/csv", new byte[1]).status())
                .isEqualTo(400);
        assertThat(client.put(here.replace("addresses", "trees"), "text/csv", new byte[1])
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/imports/addresses/" + importId).status()).isEqualTo(404);
    }

    @Test
    void takes_a_picture_for_no_table() throws IOException {
        byte[] bytes = new byte[4_096];
        new java.util.Random(1).nextBytes(bytes);
        bytes[0] = (byte) 0x89;

        assertThat(client.put("/imports/addresses/" + importId + "/rows?firstLine=2", "text/csv", bytes)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void keeps_the_first_thousand_errors_and_counts_them_all() {
        String rows = ("x" + GOOD + "\n").repeat(1_200);

        JsonNode report = client.rows("addresses", importId, 2, true, HEADER + "\n" + rows)
                .body();

        assertThat(report.path("errors").size()).isEqualTo(1_000);
        assertThat(report.path("rejected").asInt()).isEqualTo(1_200);
    }

    private List<JsonNode> changes(String uprnPrefix) {
        return events.published("brum.places.place-changed.v1").stream()
                .filter(event -> event.path("subject").asString("").startsWith(uprnPrefix))
                .toList();
    }

    private JsonNode send(List<String> rows, int from, int to) {
        return client.rows("addresses", importId, 2 + from, false, text(rows, from, to))
                .body();
    }

    private static String text(List<String> rows, int from, int to) {
        return SMALL_HEADER + "\n" + String.join("\n", rows.subList(from, to)) + "\n";
    }

    private static final String SMALL_HEADER =
            "uprn,line1,line2,line3,line4,postcode,usrn,street,easting,northing,lat,lon,classification";

    private static List<String> rowsOfASyntheticCity() {
        return SmallCity.addressRows(SmallCity.files());
    }

    static void assertSchema(String event, String data) throws IOException {
        Path schema = Checkout.path("contracts/events/places/" + event + ".v1.schema.json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(schema))
                        .validate(data, InputFormat.JSON))
                .isEmpty();
    }
}
