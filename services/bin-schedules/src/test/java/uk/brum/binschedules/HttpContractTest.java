package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.AuthorityMatrix;
import uk.brum.testing.Checkout;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;
import uk.brum.testing.WrongTokens;

/** Bin days over HTTP; every answer is checked against the contract. */
class HttpContractTest extends RunningService {

    @TestFactory
    Stream<DynamicTest> lets_in_whom_the_contract_names_and_nobody_with_a_wrong_token() {
        String address = "http://127.0.0.1:" + port;
        return Stream.concat(
                AuthorityMatrix.tests("bin-schedules", address),
                WrongTokens.tests(Contract.of("bin-schedules"), "bin-schedules", address));
    }

    @Test
    void answers_anybody_with_the_next_four_weeks() {
        ImportedHome home = aHome();

        JsonNode answer = get(home.path("/collections")).json();

        assertThat(answer.path("uprn").asString()).isEqualTo(home.uprn());
        assertThat(answer.path("from").asString()).isEqualTo("2026-11-23");
        assertThat(answer.path("to").asString()).isEqualTo("2026-12-20");
        assertThat(answer.path("collections"))
                .extracting(collection -> collection.path("date").asString())
                .containsExactly("2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14");
        assertThat(answer.path("collections")
                        .get(0)
                        .path("container")
                        .path("name")
                        .asString())
                .isEqualTo("Wheelie bin with a grey lid");
        assertThat(get("/properties/0" + home.uprn().substring(1) + "/collections")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answers_304_while_nothing_changed_and_200_when_it_did() {
        ImportedHome home = aHome();
        Answer first = get(home.path("/collections"));
        String tag = first.headers().getETag();

        assertThat(first.headers().getCacheControl()).contains("max-age=60");
        assertThat(get(home.path("/collections"), Map.of("If-None-Match", tag)).status())
                .isEqualTo(304);
        putJson(exception(home, "2026-11-30"), SUPERVISOR, "{\"treatment\":\"skipped\",\"reason\":\"Snow.\"}");
        Answer changed = get(home.path("/collections"), Map.of("If-None-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers().getETag()).isNotEqualTo(tag);
    }

    @Test
    void answers_in_the_shape_that_bin_day_apps_read() throws IOException {
        ImportedHome home = aHome();
        putJson(exception(home, "2026-11-30"), SUPERVISOR, "{\"treatment\":\"skipped\",\"reason\":\"Snow.\"}");

        JsonNode list = get(home.path("/collections?format=ukbcd&from=2026-11-23&to=2026-12-07"))
                .json();

        assertThat(list)
                .hasToString("{\"bins\":[{\"type\":\"Rubbish\",\"collectionDate\":\"23/11/2026\"},"
                        + "{\"type\":\"Rubbish\",\"collectionDate\":\"07/12/2026\"}]}");
        assertThat(mistakesAfterTheSchemaOfTheApps(list.toString())).isEmpty();
        assertThat(get(home.path("/collections?format=ukbcd&from=2026-11-24&to=2026-11-25"))
                        .problem())
                .isEqualTo("no-collections");
    }

    @ParameterizedTest
    @CsvSource({
        "/properties/990000100001/collections?from=2026-11-23&to=2026-11-22, 422, dates-reversed",
        "/properties/990000100001/collections?from=2026-11-23&to=2027-11-24, 422, dates-too-far-apart",
        "/properties/990000100001/collections?from=9999-12-31, 422, dates-too-far-apart",
        "/properties/990000100001/collections?from=%2B999999999-12-31, 422, dates-too-far-apart",
        "/properties/990000100001/collections?from=23/11/2026, 400, invalid-request",
        "/properties/990000100001/collections?from=, 400, invalid-request",
        "/properties/990000100001/collections?to=, 400, invalid-request",
        "/properties/990000100001/collections?from=2026-11-23&to=, 400, invalid-request",
        "/properties/424242/calendar.ics?alarm=, 400, invalid-request",
        "/properties/990000100001/collections?to=2026-02-30, 400, invalid-request",
        "/properties/990000100001/collections?format=xml, 400, invalid-request",
        "/properties/1234567890123/collections, 400, invalid-request",
        "/properties/abc/collections, 400, invalid-request",
        "/properties/-1/collections, 400, invalid-request",
        "/properties/0/collections, 404, property-unknown",
        "/properties/424242/collections, 404, property-unknown",
        "/properties/424242/calendar.ics, 404, property-unknown",
        "/properties/424242/calendar.ics?alarm=loud, 400, invalid-request",
        "/properties/%7B%22%24gt%22%3A0%7D/collections, 400, invalid-request"
    })
    void refuses_what_makes_no_sense_in_plain_words(String path, int status, String problem) {
        if (problem.startsWith("dates")) {
            path = path.replace("990000100001", aHome().uprn());
        }
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(status);
        if (!problem.isEmpty()) {
            assertThat(answer.problem()).isEqualTo(problem);
            assertThat(answer.json().path("detail").asString()).doesNotContain("Exception", "java", "null");
        }
    }

    @Test
    void moves_cancels_and_restores_a_collection_under_the_same_uid() {
        ImportedHome home = aHome();
        String uid = home.uprn() + "-residual-2026-11-30@bins.brum.example";
        String path = exception(home, "2026-11-30");

        Answer moved =
                putJson(path, SUPERVISOR, "{\"treatment\":\"moved\",\"movedTo\":\"2026-12-02\",\"reason\":\"Snow.\"}");
        assertThat(moved.json().path("revision").asInt()).isEqualTo(1);
        assertThat(event(home, uid)).contains("DTSTART;VALUE=DATE:20261202", "SEQUENCE:1", "STATUS:CONFIRMED");
        JsonNode shown = get(home.path("/collections?from=2026-12-02&to=2026-12-02"))
                .json()
                .path("collections")
                .get(0);
        assertThat(shown.path("status").asString()).isEqualTo("moved");
        assertThat(shown.path("originalDate").asString()).isEqualTo("2026-11-30");
        assertThat(shown.path("changeReason").asString()).isEqualTo("Snow.");

        putJson(path, SUPERVISOR, "{\"treatment\":\"skipped\",\"reason\":\"Snow.\"}");
        assertThat(event(home, uid)).contains("DTSTART;VALUE=DATE:20261130", "SEQUENCE:2", "STATUS:CANCELLED");

        assertThat(delete(path, SUPERVISOR).status()).isEqualTo(204);
        assertThat(event(home, uid)).contains("DTSTART;VALUE=DATE:20261130", "SEQUENCE:3", "STATUS:CONFIRMED");
        assertThat(delete(path, SUPERVISOR).problem()).isEqualTo("exception-unknown");
        assertThat(get("/exceptions", AGENT).text()).doesNotContain(home.round());
    }

    @Test
    void gives_a_calendar_that_may_be_kept_for_minutes_and_asked_for_by_its_tag() {
        ImportedHome home = aHome();
        Answer feed = get(home.path("/calendar.ics?alarm=evening-before"));

        assertThat(feed.headers().getContentType()).hasToString("text/calendar;charset=UTF-8");
        assertThat(feed.headers().getCacheControl()).contains("max-age=900");
        assertThat(feed.text()).contains("BEGIN:VALARM");
        assertThat(get(
                                home.path("/calendar.ics?alarm=evening-before"),
                                Map.of("If-None-Match", feed.headers().getETag()))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-30/residual/city | {\"treatment\":\"moved\",\"reason\":\"Snow.\"} | 422",
                "2026-11-30/residual/city | {\"treatment\":\"moved\",\"movedTo\":\"2027-11-30\",\"reason\":\"Snow.\"} | 422",
                "2026-11-30/residual/city | {\"treatment\":\"skipped\",\"movedTo\":\"2026-12-01\",\"reason\":\"Snow.\"} | 422",
                "2026-11-30/residual/city | {\"treatment\":\"skipped\",\"reason\":\" \"} | 400",
                "2026-11-30/residual/city | {\"treatment\":\"skipped\",\"reason\":\"x\\ny\"} | 400",
                "2026-11-30/residual/city | {\"treatment\":\"skipped\",\"reason\":\"Snow.\",\"revision\":9} | 400",
                "2026-11-30/residual/city | {\"treatment\":\"skipped\",\"reason\":\"Snow.\",\"sideWasteSacks\":99} | 400",
                "2026-11-30/residual/city | {\"treatment\":{\"$ne\":1},\"reason\":\"Snow.\"} | 400",
                "2026-11-30/residual/city | null | 400",
                "2026-11-30/residual/city | [ | 400",
                "2026-11-31/residual/city | {\"treatment\":\"skipped\",\"reason\":\"Snow.\"} | 400",
                "9999-11-30/residual/city | {\"treatment\":\"skipped\",\"reason\":\"Snow.\"} | 400",
                "2026-11-30/glass/city | {\"treatment\":\"skipped\",\"reason\":\"Snow.\"} | 400",
                "2026-11-30/residual/moon | {\"treatment\":\"skipped\",\"reason\":\"Snow.\"} | 400",
                "2026-11-30/residual/round:NOT-THERE | {\"treatment\":\"skipped\",\"reason\":\"Snow.\"} | 404"
            })
    void refuses_changes_that_make_no_sense(String path, String body, int status) {
        assertThat(putJson("/exceptions/" + path.strip(), SUPERVISOR, body).status())
                .isEqualTo(status);
    }

    @Test
    void lays_a_disruption_over_the_calendar_until_it_is_withdrawn() {
        ImportedHome home = aHome();
        String body = "{\"scope\":\"round:%s\",\"from\":\"2026-11-23\",\"to\":\"2026-11-27\",".formatted(home.round())
                + "\"message\":\"Crews are on strike.\",\"reportingOpen\":false,\"clockPaused\":true}";

        Answer declared = putJson("/disruptions/strike-" + home.uprn(), SUPERVISOR, body);

        assertThat(declared.json().path("streams")).hasSize(6);
        assertThat(putJson("/disruptions/strike-" + home.uprn(), SUPERVISOR, body)
                        .json()
                        .path("revision")
                        .asInt())
                .as("the same again changes nothing")
                .isEqualTo(1);
        assertThat(get(home.path("/collections"))
                        .json()
                        .path("disruptions")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("Crews are on strike.");
        assertThat(report(home, "2026-11-23", RESIDENT).problem()).isEqualTo("reporting-suspended");
        assertThat(get("/disruptions", AGENT).text()).contains(home.uprn());

        assertThat(delete("/disruptions/strike-" + home.uprn(), SUPERVISOR).status())
                .isEqualTo(204);
        assertThat(get(home.path("/collections")).json().path("disruptions")).isEmpty();
        assertThat(delete("/disruptions/strike-" + home.uprn(), SUPERVISOR).problem())
                .isEqualTo("disruption-unknown");
        assertThat(putJson("/disruptions/strike-x", SUPERVISOR, body.replace("{", "{\"streams\":[null],"))
                        .status())
                .isEqualTo(400);
        assertThat(get("/missed-collections?uprn=0", AGENT).json().path("items"))
                .isEmpty();
        assertThat(putJson("/disruptions/strike-" + home.uprn(), SUPERVISOR, body.replace("11-27", "11-01"))
                        .problem())
                .isEqualTo("disruption-refused");
    }

    @Test
    void shows_what_the_crew_recorded_about_a_home_and_its_round() {
        ImportedHome home = aHome();
        assertThat(firstCollection(home).path("state").asString()).isEqualTo("due-today");

        crew(home, "round-started", "roundId", home.round(), "");
        assertThat(firstCollection(home).path("state").asString()).isEqualTo("in-progress");
        clock.set("2026-11-23T16:30:00Z");
        crew(home, "round-completed", "roundId", home.round(), "");
        assertThat(firstCollection(home).path("state").asString()).isEqualTo("collected");
        crew(home, "contaminated-food-waste", "uprn", home.uprn(), "");

        assertThat(firstCollection(home).path("state").asString()).isEqualTo("not-collected");
        assertThat(firstCollection(home).path("stateReason").asString())
                .isEqualTo("There was food waste in the wrong bin.");
        assertThat(get("/crew-events?date=2026-11-23&roundId=" + home.round(), AGENT)
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(get("/crew-events?date=2026-11-23&limit=1", AGENT)
                        .json()
                        .path("nextCursor")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void shows_when_a_delayed_crew_is_expected_and_a_reason_of_the_whole_street() {
        ImportedHome home = aHome();
        crew(home, "round-delayed", "roundId", home.round(), ",\"returnOn\":\"2026-11-25\"");
        assertThat(firstCollection(home).path("state").asString()).isEqualTo("delayed");
        assertThat(firstCollection(home).path("expectedOn").asString()).isEqualTo("2026-11-25");

        String usrn = Long.toString(99000000 + Long.parseLong(home.uprn()) - 990_000_100_000L);
        crew(home, "roadworks", "usrn", usrn, "");
        assertThat(firstCollection(home).path("stateReason").asString())
                .isEqualTo("Roadworks kept the crew from the street.");
    }

    @Test
    void records_an_event_of_a_crew_once_however_often_it_is_sent() {
        ImportedHome home = aHome();
        String path = "/crew-events/" + java.util.UUID.randomUUID();
        String body = "{\"kind\":\"not-presented\",\"stream\":\"residual\",\"date\":\"2026-11-23\",\"uprn\":\"%s\"}"
                .formatted(home.uprn());

        assertThat(putJson(path, CREW, body).status()).isEqualTo(200);
        assertThat(putJson(path, CREW, body).status()).isEqualTo(200);
        assertThat(putJson(path, CREW, body.replace("not-presented", "too-heavy"))
                        .problem())
                .isEqualTo("crew-event-id-used");
        assertThat(putJson(path, CREW, body.replace("not-presented", "made-of-cheese"))
                        .status())
                .isEqualTo(400);
        assertThat(putJson(path, CREW, body.replace("2026-11-23", "2026-11-24")).problem())
                .isEqualTo("crew-event-refused");
        assertThat(putJson("/crew-events/not-a-uuid", CREW, body).status()).isEqualTo(400);
        assertThat(putJson(path, CREW, body.replace("\"uprn\"", "\"roundId\"")).problem())
                .isEqualTo("crew-event-refused");
    }

    @Test
    void finds_homes_by_postcode_with_their_addresses() {
        ImportedHome home = aHome();
        uk.brum.testing.Contract.of("places").stub(PLACES, "findAddresses", "noAddresses");

        JsonNode found = get(
                        "/postcodes/" + home.postcode().toLowerCase(java.util.Locale.ROOT) + "/collections", RESIDENT)
                .json();

        assertThat(found.path("postcode").asString()).isEqualTo(home.postcode());
        assertThat(found.path("addressLines").asString()).isEqualTo("included");
        assertThat(found.path("properties").get(0).path("uprn").asString()).isEqualTo(home.uprn());
        assertThat(found.path("properties").get(0).path("collections")).hasSize(4);
        assertThat(get("/postcodes/B1 1ZZ/collections", RESIDENT).problem()).isEqualTo("postcode-unknown");
        assertThat(get("/postcodes/B13/collections", RESIDENT).status()).isEqualTo(400);
        assertThat(get("/postcodes/" + home.postcode() + "/collections", TestTokens.app("demo-app", "bins.read"))
                        .status())
                .isEqualTo(200);
    }

    private void crew(ImportedHome home, String kind, String subject, String id, String more) {
        Answer recorded = putJson(
                "/crew-events/" + java.util.UUID.randomUUID(),
                CREW,
                "{\"kind\":\"%s\",\"stream\":\"residual\",\"date\":\"2026-11-23\",\"%s\":\"%s\"%s}"
                        .formatted(kind, subject, id, more));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
    }

    /** By the apps' own schema, when it lies beside the checkout; our contract says the same. */
    private static List<Error> mistakesAfterTheSchemaOfTheApps(String list) throws IOException {
        Path schema = Checkout.sharedData()
                .map(data -> data.resolve("bins/output.schema"))
                .orElse(null);
        return schema == null
                ? List.of()
                : SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                        .getSchema(Files.readString(schema), InputFormat.JSON)
                        .validate(list, InputFormat.JSON);
    }

    private static String exception(ImportedHome home, String date) {
        return "/exceptions/" + date + "/residual/round:" + home.round();
    }

    /** The lines of one event of the home's feed. */
    private String event(ImportedHome home, String uid) {
        String feed = get(home.path("/calendar.ics")).text();
        return Stream.of(feed.split("BEGIN:VEVENT"))
                .filter(event -> event.contains("UID:" + uid))
                .findFirst()
                .orElse("");
    }
}
