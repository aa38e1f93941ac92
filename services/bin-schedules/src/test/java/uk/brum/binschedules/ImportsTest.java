package uk.brum.binschedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.Holidays;

/** The council's files, good rows and bad ones. */
class ImportsTest extends RunningService {

    @Autowired
    private Almanac almanac;

    @Autowired
    private Holidays holidays;

    @Autowired
    private MongoDatabase database;

    private static final String ROUNDS = "round_id,stream,weekday,frequency,anchor_date,depot,crew\n";
    private static final String PROPERTIES =
            "uprn,postcode,ward_code,usrn,stream,round_id,container_type,container_colour,container_size,valid_from,valid_to\n";

    @ParameterizedTest
    @CsvSource({
        "'', residual, Monday, weekly, 2026-06-01, round_id",
        "has space, residual, Monday, weekly, 2026-06-01, round_id",
        "IMP-1, glass, Monday, weekly, 2026-06-01, stream",
        "IMP-1, residual, Funday, weekly, 2026-06-01, weekday",
        "IMP-1, residual, Monday, monthly, 2026-06-01, frequency",
        "IMP-1, residual, Monday, weekly, 2026-06-02, anchor_date",
        "IMP-1, residual, Monday, weekly, 01/06/2026, anchor_date",
        "IMP-1, residual, Monday, weekly, 20226-06-01, anchor_date"
    })
    void tells_the_line_and_column_of_a_round_that_cannot_be_read_and_keeps_the_others(
            String id, String stream, String weekday, String frequency, String anchor, String column) {
        String good = "GOOD-" + Math.abs(sha256(anchor + column + id).hashCode());
        String csv = ROUNDS + good + ",residual,Mo,weekly,2026-06-01,,\n"
                + String.join(",", id, stream, weekday, frequency, anchor) + ",Lifford,Crew\n";

        JsonNode report = importRows("rounds", csv).json();

        assertThat(report.path("accepted").asInt()).isEqualTo(1);
        assertThat(report.path("errors")).hasSize(1);
        assertThat(report.path("errors").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(report.path("errors").get(0).path("column").asString()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({
        "x, B13 8DC, E05011154, 99000001, residual, ROUND, wheelie-bin, 2026-06-01, '', uprn",
        "990000200001, Moseley, E05011154, 99000001, residual, ROUND, wheelie-bin, 2026-06-01, '', postcode",
        "990000200001, B13 8DC, Moseley, 99000001, residual, ROUND, wheelie-bin, 2026-06-01, '', ward_code",
        "990000200001, B13 8DC, E05011154, street, residual, ROUND, wheelie-bin, 2026-06-01, '', usrn",
        "990000200001, B13 8DC, E05011154, 99000001, glass, ROUND, wheelie-bin, 2026-06-01, '', stream",
        "990000200001, B13 8DC, E05011154, 99000001, food, ROUND, wheelie-bin, 2026-06-01, '', round_id",
        "990000200001, B13 8DC, E05011154, 99000001, residual, NOT-THERE, wheelie-bin, 2026-06-01, '', round_id",
        "990000200001, B13 8DC, E05011154, 99000001, residual, ROUND, bathtub, 2026-06-01, '', container_type",
        "990000200001, B13 8DC, E05011154, 99000001, residual, ROUND, wheelie-bin, '', '', valid_from",
        "990000200001, B13 8DC, E05011154, 99000001, residual, ROUND, wheelie-bin, 2026-06-31, '', valid_from",
        "990000200001, B13 8DC, E05011154, 99000001, residual, ROUND, wheelie-bin, 2026-06-02, 2026-06-01, valid_to"
    })
    void tells_the_line_and_column_of_a_plan_that_cannot_be_read(
            String uprn,
            String postcode,
            String ward,
            String usrn,
            String stream,
            String round,
            String container,
            String from,
            String to,
            String column) {
        ImportedHome home = aHome();
        String row = String.join(
                ",",
                uprn,
                postcode,
                ward,
                usrn,
                stream,
                round.replace("ROUND", home.round()),
                container,
                "",
                "",
                from,
                to);

        JsonNode report = importRows("properties", PROPERTIES + row + "\n").json();

        assertThat(report.path("rejected").asInt()).isEqualTo(1);
        assertThat(report.path("errors").get(0).path("column").asString()).isEqualTo(column);
        assertThat(report.path("errors").get(0).path("message").asString()).isNotBlank();
    }

    @Test
    void adds_to_a_homes_plan_and_replaces_the_same_service() {
        ImportedHome home = aHome();
        importRows("rounds", ROUNDS + "FOOD-" + home.round() + ",food,Monday,weekly,2026-06-01,,\n");
        String row = home.uprn() + "," + home.postcode() + ",E05011154,99000001,";

        importRows(
                "properties",
                PROPERTIES + row + "food,FOOD-" + home.round() + ",kerbside-caddy,,23L,2027-02-01,\n" + row
                        + "residual," + home.round() + ",wheelie-bin,grey lid,180L,2026-06-01,2027-01-31\n");

        JsonNode services = get(home.path("/collections")).json().path("services");
        assertThat(services).hasSize(2);
        assertThat(services.get(0).path("until").asString()).isEqualTo("2027-01-31");
        assertThat(services.get(1).path("since").asString()).isEqualTo("2027-02-01");
    }

    @Test
    void applies_a_part_once_and_says_where_to_go_on() {
        String csv = ROUNDS + "RESUME-1,residual,Monday,weekly,2026-06-01,,\n";
        String path = "/imports/rounds/" + sha256(csv);

        JsonNode first =
                put(path + "/rows?firstLine=2", OPERATOR, "text/csv", csv).json();
        JsonNode again =
                put(path + "/rows?firstLine=2", OPERATOR, "text/csv", csv).json();

        assertThat(first.path("nextLine").asInt()).isEqualTo(3);
        assertThat(again.path("accepted").asInt()).isEqualTo(1);
        assertThat(put(path + "/rows?firstLine=9", OPERATOR, "text/csv", csv).problem())
                .isEqualTo("import-out-of-step");
        assertThat(get(path, OPERATOR).json().path("state").asString()).isEqualTo("running");
        assertThat(get("/imports/rounds/" + "0".repeat(64), OPERATOR).problem()).isEqualTo("import-unknown");
        assertThat(importRows("unicorns", csv).problem()).isEqualTo("import-kind-unknown");
        assertThat(importRows("rounds", "a,b\n1,2\n").problem()).isEqualTo("import-header-refused");
        assertThat(putJson(path + "/rows?firstLine=2", OPERATOR, "{}").status()).isEqualTo(415);
    }

    @Test
    void takes_bank_holidays_that_were_proclaimed_late() {
        ImportedHome home = aHome();
        JsonNode report = importRows(
                        "holidays",
                        "date,title,notes\n2026-11-24,Proclaimed late,\n2026-12-25,Christmas Day,\n2026-12-28,Boxing Day,\n"
                                + "soon,Something,\n2026-12-31,,\n")
                .json();

        assertThat(report.path("accepted").asInt()).isEqualTo(3);
        assertThat(report(home, "2026-11-23", RESIDENT).json().path("dueBy").asString())
                .isEqualTo("2026-11-26");
        JsonNode told = await().until(
                        () -> events.published("brum.bin-schedules.holidays-changed.v1").stream()
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
        List<String> days = told.path("data")
                .path("holidays")
                .valueStream()
                .map(day -> day.path("date").asString() + " " + day.path("name").asString())
                .toList();
        assertThat(days)
                .contains("2026-11-24 Proclaimed late", "2026-12-25 Christmas Day", "2027-03-26 Good Friday")
                .noneMatch(day -> day.startsWith("2026-04"));
        assertThat(told.path("subject").asString()).isEqualTo("england-and-wales");

        importRows("holidays", "date,title\n2026-12-25,Christmas Day\n");
        assertThat(holidays.current().revision())
                .as("days that are known already change nothing")
                .isOne();
    }

    /** So that the other tests, which share the database, count as usual. */
    @AfterEach
    void forgetTheImportedHolidays() {
        database.getCollection("holidayCalendars").deleteMany(new Document());
        almanac.refreshed();
    }
}
