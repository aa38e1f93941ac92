package uk.brum.servicerequests.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as residents, staff and administrators meet it. */
class CategoriesTest extends CatalogueDoor {

    @Autowired
    Clock clock;

    @Test
    void shows_everybody_what_can_be_reported_as_a_tree() {
        JsonNode all = get("/categories").json();

        assertThat(all.path("items")).hasSizeGreaterThan(30);
        assertThat(all.path("groups"))
                .anySatisfy(group ->
                        assertThat(group.path("path").toString()).isEqualTo("[\"Parks and trees\",\"Trees\"]"));
        assertThat(all.path("items"))
                .allSatisfy(item -> assertThat(item.path("targetSetBy").asString())
                        .isIn("law", "council", "council-earlier", "product-default"));
    }

    @ParameterizedTest
    @CsvSource({
        "flytip, fly-tip",
        "rubbish, fly-tip",
        "mattress, fly-tip",
        "lamp post, street-light",
        "mould, damp-and-mould",
        "dead cat, dead-animal",
        "sewage, drains",
        "POTHOLE, pothole",
        "rats, pests"
    })
    void finds_a_category_by_the_words_that_people_use(String words, String code) {
        JsonNode found = get("/categories?q=" + words.replace(" ", "%20")).json();

        assertThat(found.path("items").get(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    void shows_the_questions_of_a_category_and_its_promise_with_who_set_it() {
        JsonNode mould = get("/categories/damp-and-mould").json();

        assertThat(mould.at("/promise/source/kind").asString()).isEqualTo("law");
        assertThat(mould.at("/promise/target").toString()).isEqualTo("{\"amount\":10,\"unit\":\"working-days\"}");
        assertThat(get("/categories/damp-and-mould?day=2025-10-26")
                        .json()
                        .at("/promise/source/kind")
                        .asString())
                .isEqualTo("product-default");
        assertThat(get("/categories/unicorns").problem()).isEqualTo("category-unknown");
        assertThat(get("/categories/Not%20A%20Code").status()).isEqualTo(400);
    }

    @Test
    void names_each_wrong_answer_in_plain_words() {
        Answer refused = post(
                "/categories/pothole/answers/check",
                "{\"answers\":{\"position\":[\"on the moon\"],\"width\":[\"huge\"],\"colour\":[\"black\"]}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("answers-wrong");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("pointer").asString() + " "
                        + error.path("rule").asString())
                .containsExactly(
                        "/answers/danger required",
                        "/answers/position choice",
                        "/answers/width number",
                        "/answers/colour unknown-question");
        assertThat(refused.json().path("errors"))
                .allSatisfy(
                        error -> assertThat(error.path("message").asString()).doesNotContain("null", "_", "Exception"));
    }

    @Test
    void sends_people_to_severn_trent_with_a_sewer() {
        Answer stopped = post("/categories/drains/answers/check", "{\"answers\":{\"what\":[\"sewer\"]}}");

        assertThat(stopped.problem()).isEqualTo("form-stopped");
        assertThat(stopped.json().at("/owner/name").asString()).isEqualTo("Severn Trent Water");
        assertThat(stopped.detail()).contains("Severn Trent");
    }

    @Test
    void accepts_answers_and_tells_them_in_the_words_of_the_form() {
        JsonNode told = post(
                        "/categories/tree/answers/check",
                        "{\"answers\":{\"whose\":[\"street\"],\"what\":[\"fallen\"]}}")
                .json();

        assertThat(told.at("/answers/1/answers/0").asString()).isEqualTo("It or a branch has fallen");
    }

    @Test
    void puts_a_new_version_in_force_from_a_day_and_tells_who_changed_what_when_and_why() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        LocalDate later = today.plusDays(30);
        ObjectNode category = (ObjectNode) get("/categories/allotment").json();
        category.put("name", "Something wrong on an allotment");
        ((ObjectNode) category.path("promise").path("target")).put("amount", 7);

        Answer put = putJson(
                "/categories/allotment/versions/" + later, version(1, "A faster team", category), ADMINISTRATOR);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().path("revision").asInt()).isEqualTo(2);
        assertThat(get("/categories/allotment").json().path("name").asString()).isEqualTo("Problem on an allotment");
        assertThat(get("/categories/allotment?day=" + later).json().path("name").asString())
                .isEqualTo("Something wrong on an allotment");
        JsonNode history = get("/categories/allotment/versions", AGENT).json().path("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).path("changedBy").asString()).isEqualTo("admin-1");
        assertThat(history.get(1).path("why").asString()).isEqualTo("A faster team");
        assertThat(history.get(1).path("changes"))
                .extracting(change -> change.path("field").asString())
                .containsExactlyInAnyOrder("name", "promise");
        assertThat(history.get(1).at("/changes/0/before").asString()).isEqualTo("Problem on an allotment");

        // the same again changes nothing; somebody else's change on the old revision is refused
        assertThat(putJson(
                                "/categories/allotment/versions/" + later,
                                version(1, "A faster team", category),
                                ADMINISTRATOR)
                        .json()
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
        category.put("name", "Another name");
        Answer stale = putJson("/categories/allotment/versions/" + later, version(1, "Late", category), ADMINISTRATOR);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("category-changed");
    }

    @Test
    void makes_a_new_category_and_withdraws_it() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        ObjectNode category = (ObjectNode) get("/categories/graffiti").json();
        category.put("code", "chewing-gum").put("name", "Chewing gum on the ground");

        assertThat(putJson("/categories/chewing-gum/versions/" + today, version(0, "New", category), ADMINISTRATOR)
                        .status())
                .isEqualTo(200);
        assertThat(get("/categories/chewing-gum").status()).isEqualTo(200);
        ObjectNode end = (ObjectNode)
                tools.jackson.databind.json.JsonMapper.shared().readTree(version(1, "No longer", category));
        end.put("withdrawn", true);
        assertThat(putJson("/categories/chewing-gum/versions/" + today, end.toString(), ADMINISTRATOR)
                        .status())
                .isEqualTo(200);
        assertThat(get("/categories/chewing-gum").problem()).isEqualTo("category-unknown");
    }

    @Test
    void refuses_versions_that_make_no_sense_and_everybody_but_administrators() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        ObjectNode category = (ObjectNode) get("/categories/noise").json();
        String body = version(1, "A test", category);

        assertThat(putJson("/categories/noise/versions/" + today.minusDays(1), body, ADMINISTRATOR)
                        .detail())
                .contains("today or later");
        assertThat(putJson("/categories/pests/versions/" + today, body, ADMINISTRATOR)
                        .problem())
                .isEqualTo("version-refused");
        assertThat(putJson("/categories/noise/versions/" + today, body, AGENT).status())
                .isEqualTo(403);
        assertThat(putJson("/categories/noise/versions/" + today, body).status())
                .isEqualTo(401);
        assertThat(get("/categories/noise/versions", RESIDENT).status()).isEqualTo(403);
        category.put("surprise", true);
        assertThat(putJson("/categories/noise/versions/" + today, version(1, "A test", category), ADMINISTRATOR)
                        .status())
                .isEqualTo(400);
    }

    private static String version(int basedOn, String why, JsonNode category) {
        return "{\"basedOn\":%d,\"why\":\"%s\",\"category\":%s}".formatted(basedOn, why, category);
    }
}
