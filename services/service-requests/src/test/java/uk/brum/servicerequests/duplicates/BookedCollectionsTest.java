package uk.brum.servicerequests.duplicates;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.catalogue.CatalogueDoor;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** A quarter of reported fly-tips are paid collections that wait: what reporters and staff learn of them, and what not. */
class BookedCollectionsTest extends CatalogueDoor {

    private static final WireMockServer PLACES = places();
    private static final TestTokens OPERATOR = TestTokens.person("operator-1", "operator");
    private static final String HEADER = "booking_reference,uprn,lat,long,collection_date,items,state,resident_name\n";
    private static double latitude = 52.50;

    @Autowired
    Clock clock;

    @Autowired
    MongoDatabase database;

    @DynamicPropertySource
    static void placesAddress(DynamicPropertyRegistry registry) {
        registry.add("brum.urls.places", PLACES::baseUrl);
    }

    @BeforeEach
    void elsewhere_in_the_city() {
        PLACES.resetAll();
        latitude += 0.01;
    }

    @Test
    void who_reports_what_is_booked_learns_the_day_and_nothing_else() throws Exception {
        booked("A", 1, "booked");

        JsonNode found = find("fly-tip", 0.0001);

        assertThat(found.path("waitingWaste")).hasSize(1);
        assertThat(found.at("/waitingWaste/0/kind").asString()).isEqualTo("bulky-collection");
        assertThat(found.at("/waitingWaste/0/date").asString())
                .isEqualTo(today().plusDays(1).toString());
        assertThat(found.at("/waitingWaste/0/message").asString()).contains("already booked close to here");
        assertThat(found.toString()).doesNotContain("BW-", "sofa", "Jones", "9900");
    }

    @Test
    void who_reports_elsewhere_or_something_else_or_long_before_learns_of_no_booking() throws Exception {
        booked("B", 1, "booked");

        assertThat(find("fly-tip", 0.0005).path("waitingWaste"))
                .as("56 metres away")
                .isEmpty();
        assertThat(find("graffiti", 0).path("waitingWaste")).isEmpty();
        booked("B", 4, "booked");
        assertThat(find("fly-tip", 0).path("waitingWaste"))
                .as("nothing lies in the street yet")
                .isEmpty();
    }

    @Test
    void booked_and_not_collected_when_its_date_has_passed_goes_on_as_a_report() throws Exception {
        booked("C", -1, "booked");
        JsonNode late = find("fly-tip", 0);
        assertThat(late.at("/waitingWaste/0/kind").asString()).isEqualTo("bulky-collection-missed");
        assertThat(late.at("/waitingWaste/0/message").asString()).endsWith("If it still lies there, report it.");

        booked("C", 0, "not-collected");
        assertThat(find("fly-tip", 0).at("/waitingWaste/0/kind").asString())
                .as("also on the day, when the crew has said so")
                .isEqualTo("bulky-collection-missed");

        booked("C", -15, "booked");
        assertThat(find("fly-tip", 0).path("waitingWaste")).isEmpty();
        assertThat(submit("fly-tip").path("status").asString()).isEqualTo("submitted");
    }

    @Test
    void waste_that_still_lies_there_after_it_was_called_collected_is_reported_as_any_other() throws Exception {
        booked("D", 0, "booked");
        assertThat(find("fly-tip", 0).path("waitingWaste")).hasSize(1);

        booked("D", 0, "collected");
        assertThat(find("fly-tip", 0).path("waitingWaste")).isEmpty();
        booked("D", 0, "cancelled");
        assertThat(find("fly-tip", 0).path("waitingWaste")).isEmpty();
    }

    @Test
    void staff_see_the_booking_on_the_request_as_it_is_known_now() throws Exception {
        booked("E", 1, "booked");
        String path = "/requests/" + submit("fly-tip").path("reference").asString() + "/booked-collections";

        JsonNode booking = get(path, AGENT).json().path("items").get(0);
        assertThat(booking.path("bookingReference").asString()).isEqualTo("BW-E");
        assertThat(booking.path("items").asString()).isEqualTo("1 sofa; 2 mattresses");
        assertThat(booking.path("metres").asInt()).isZero();
        booked("E", 1, "cancelled");
        assertThat(get(path, AGENT).json().at("/items/0/state").asString()).isEqualTo("cancelled");

        String graffiti = submit("graffiti").path("reference").asString();
        assertThat(get("/requests/" + graffiti + "/booked-collections", AGENT)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(get("/requests/SR-2222-2222/booked-collections", AGENT).problem())
                .isEqualTo("request-unknown");
    }

    @Test
    void a_property_lies_where_the_register_has_it_and_rows_wait_for_the_register() throws Exception {
        String row = HEADER + "BW-F,000990000000017,,," + today() + ",1 sofa,booked,Jones\n";
        PLACES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertThat(send("bulky-collections", "text/csv", row, 2).status()).isEqualTo(503);

        Contract.of("places").stub(PLACES, "getAddress", "address");
        assertThat(imported(row).path("accepted").asInt()).isEqualTo(1);

        assertThat(get("/duplicates?category=fly-tip&lat=52.4432&lon=-1.8873")
                        .json()
                        .path("waitingWaste"))
                .hasSize(1);
        assertThat(get("/duplicates?category=fly-tip&lat=52.4&lon=-1.8&uprn=990000000017")
                        .json()
                        .path("waitingWaste"))
                .as("for the property itself, wherever the map was touched")
                .hasSize(1);
    }

    @Test
    void tells_every_row_that_is_not_right_and_takes_the_others() throws Exception {
        Contract.of("places").stub(PLACES, "getAddress", "addressUnknown");
        String day = today().toString();

        JsonNode report = imported(HEADER
                + ",,52.5,-1.9," + day + ",x,booked,\n"
                + "BW-G1,,52.5,-1.9,2.6.2026,x,booked,\n"
                + "BW-G2,,52.5,-1.9," + today().minusDays(61) + ",x,booked,\n"
                + "BW-G3,,52.5,-1.9," + day + ",x,lost,\n"
                + "BW-G4,,,," + day + ",x,booked,\n"
                + "BW-G5,,52.5,," + day + ",x,booked,\n"
                + "BW-G6,,152.5,-1.9," + day + ",x,booked,\n"
                + "BW-G7,12a,52.5,-1.9," + day + ",x,booked,\n"
                + "BW-G8,42,,," + day + ",x,booked,\n"
                + "BW-G9,,52.5,-1.9," + day + "," + "x".repeat(301) + ",booked,\n"
                + "BW-G10,,52.5,-1.9," + day + ",x,booked,\n");

        assertThat(report.path("accepted").asInt()).isEqualTo(1);
        assertThat(report.path("errors"))
                .extracting(error ->
                        error.path("line").asInt() + " " + error.path("column").asString())
                .containsExactly(
                        "2 booking_reference",
                        "3 collection_date",
                        "4 collection_date",
                        "5 state",
                        "6 uprn",
                        "7 lat",
                        "8 lat",
                        "9 uprn",
                        "10 uprn",
                        "11 items");
    }

    @Test
    void takes_lines_of_json_and_keeps_no_name_and_nothing_for_longer_than_sixty_days() throws Exception {
        String line =
                "{\"booking_reference\":\"BW-H\",\"lat\":%s,\"long\":-1.9,\"collection_date\":\"%s\",\"state\":\"booked\",\"resident_name\":\"Jones\"}"
                        .formatted(latitude, today());
        assertThat(send("bulky-collections-json", "application/x-ndjson", line + "\nnot json\n", 1)
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(send("bulky-collections-json", "text/csv", line, 1).status()).isEqualTo(415);

        assertThat(find("fly-tip", 0).path("waitingWaste")).hasSize(1);
        var stored = database.getCollection("bookedCollections");
        assertThat(stored.find(new Document("_id", "BW-H")).first().toJson()).doesNotContain("Jones");
        assertThat(stored.listIndexes())
                .anySatisfy(index -> assertThat(((Number) index.getOrDefault("expireAfterSeconds", 0)).intValue())
                        .isEqualTo(60 * 24 * 3600));
    }

    private void booked(String name, int daysAhead, String state) throws Exception {
        imported(HEADER
                + "BW-%s,,%s,-1.9,%s,1 sofa; 2 mattresses,%s,Jones\n"
                        .formatted(name, latitude, today().plusDays(daysAhead), state));
    }

    private JsonNode imported(String csv) throws Exception {
        Answer answer = send("bulky-collections", "text/csv", csv, 2);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private Answer send(String kind, String type, String text, int firstLine) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String id =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return put(
                "/imports/" + kind + "/" + id + "/rows?firstLine=" + firstLine + "&last=true", type, bytes, OPERATOR);
    }

    private JsonNode find(String category, double north) {
        Answer answer = get("/duplicates?category=" + category + "&lat=" + (latitude + north) + "&lon=-1.9");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode submit(String category) {
        String answers = category.equals("fly-tip")
                ? "{\"what\":[\"bags\"],\"size\":[\"bag\"],\"land\":[\"street\"],\"seen\":[\"no\"]}"
                : "{\"offensive\":[\"no\"],\"property\":[\"public\"]}";
        Answer answer = post(
                "/requests",
                "{\"category\":\"%s\",\"place\":{\"lat\":%s,\"lon\":-1.9},\"description\":\"A sofa\",\"answers\":%s}"
                        .formatted(category, latitude, answers),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                RESIDENT);
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private static WireMockServer places() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }
}
