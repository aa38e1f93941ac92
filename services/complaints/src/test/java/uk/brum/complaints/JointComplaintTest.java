package uk.brum.complaints;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestTokens;

/** Several who complain together: each follows it, one speaks for all, and each can leave. */
class JointComplaintTest extends RunningComplaints {

    private static final TestTokens OLIVE = TestTokens.person("person-61", "resident");
    private static final TestTokens PERCY = TestTokens.person("person-62", "resident");

    @Autowired
    private MongoDatabase database;

    @Test
    void each_follows_it_and_reads_its_letters_and_nobody_else_does() {
        String reference = together();
        acknowledged(reference, "Not emptied.");
        for (TestTokens one : List.of(OLIVE, PERCY)) {
            assertThat(get("/complaints", one).ok().text()).contains(reference);
            assertThat(get("/complaints/" + reference, one)
                            .ok()
                            .json()
                            .path("mayLeave")
                            .asBoolean())
                    .isTrue();
            assertThat(get("/complaints/" + reference, one).ok().text())
                    .as("nothing of how the others are reached")
                    .doesNotContain(one == OLIVE ? "0121 496 0062" : "olive@example.org", "Jean Example");
            assertThat(get("/complaints/" + reference + "/letters/acknowledgement-1", one)
                            .ok()
                            .text())
                    .contains("Not emptied.");
            assertThat(get("/complaints/" + reference + "/letters/receipt-1/pdf", one)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(staffSees(reference).has("mayLeave")).isFalse();
        assertThat(get("/complaints/" + received(""), AMINA).ok().json().has("mayLeave"))
                .isFalse();
        assertThat(get("/complaints/" + reference, STRANGER).status()).isEqualTo(404);
        assertThat(get("/complaints/" + reference + "/letters/receipt-1", STRANGER)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letters_go_to_the_one_who_speaks_for_all() {
        String reference = together();
        acknowledged(reference, "Not emptied.");
        assertThat(to(reference, "acknowledgement-1")).isEqualTo("Olive Joint");
        assertThat(database.getCollection("complaints")
                        .find(eq("_id", reference))
                        .first()
                        .toJson())
                .as("the events name the account of the one who gets the letter")
                .contains("person-61");
        assertThat(get("/complaints/" + reference + "/letters/acknowledgement-1", PERCY)
                        .ok()
                        .text())
                .contains("Dear Olive Joint");
    }

    @Test
    void nobody_reads_in_a_letter_to_another_how_that_one_is_reached() {
        String letter = "/complaints/" + together() + "/letters/receipt-1";
        assertThat(get(letter, OLIVE).ok().json().at("/to/email").asString()).isEqualTo("olive@example.org");
        JsonNode read = get(letter, PERCY).ok().json();
        assertThat(read.at("/to/name").asString()).isEqualTo("Olive Joint");
        assertThat(read.path("to").has("email")).isFalse();
    }

    @Test
    void each_adds_to_it_and_asks_for_the_next_stage_and_only_the_one_who_speaks_for_all_takes_it_back() {
        String reference = together();
        assertThat(post("/complaints/" + reference + "/issues", PERCY, "{\"text\":\"Not returned.\",\"related\":true}")
                        .status())
                .isEqualTo(200);
        acknowledged(reference, "Not emptied.");
        Answer refused = tryPut(reference, "/withdrawal", PERCY, "{\"reason\":\"Settled.\"}");
        assertThat(refused.problem()).isEqualTo("not-possible-now");
        assertThat(refused.text()).contains("You can leave the complaint");

        answerPoint(reference, HANDLER, 1, "upheld").ok();
        answerPoint(reference, HANDLER, 2, "upheld").ok();
        respond(reference, HANDLER).ok();
        put(reference, "/escalation", PERCY, "{\"why\":\"It goes on.\"}");
        put(reference, "/withdrawal", OLIVE, "{\"reason\":\"Settled.\"}");
        assertThat(get("/complaints/" + reference, PERCY)
                        .ok()
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void who_leaves_sees_nothing_of_it_any_more_and_it_goes_on_for_the_others() {
        String reference = together();
        assertThat(leave(reference, "me", PERCY)).isEqualTo(204);

        assertThat(get("/complaints/" + reference, PERCY).status()).isEqualTo(404);
        assertThat(get("/complaints", PERCY).ok().text()).doesNotContain(reference);
        assertThat(leave(reference, "me", PERCY)).as("told twice").isEqualTo(404);
        assertThat(get("/complaints?q=0121%20496%200062", AGENT).ok().text())
                .as("not found by them")
                .doesNotContain(reference);
        assertThat(staffSees(reference).at("/staff/complainants"))
                .extracting(one -> one.path("name").asString())
                .containsExactly("Olive Joint", "Left this complaint", "Jean Example");
        assertThat(staffSees(reference).path("history").toString())
                .contains("Percy Joint does not complain with the others any more");

        acknowledged(reference, "Not emptied.");
        assertThat(get("/complaints/" + reference, OLIVE).status()).isEqualTo(200);
    }

    @Test
    void when_the_one_who_spoke_for_all_leaves_the_next_one_gets_the_letters_and_takes_it_back() {
        String reference = together();
        assertThat(leave(reference, "me", OLIVE)).isEqualTo(204);
        acknowledged(reference, "Not emptied.");
        assertThat(to(reference, "acknowledgement-1")).isEqualTo("Percy Joint");
        assertThat(get("/complaints/" + reference + "/letters/acknowledgement-1", PERCY)
                        .ok()
                        .text())
                .contains("Dear Percy Joint");
        put(reference, "/withdrawal", PERCY, "{\"reason\":\"Settled.\"}");
    }

    @Test
    void staff_record_who_left_and_the_last_one_takes_it_back_instead() {
        String reference = together();
        assertThat(leave(reference, "complainant-2", AGENT)).isEqualTo(204);
        assertThat(leave(reference, "complainant-2", AGENT)).as("told twice").isEqualTo(204);
        assertThat(leave(reference, "complainant-3", AGENT)).isEqualTo(204);
        assertThat(leave(reference, "complainant-1", AGENT)).as("the last one").isEqualTo(409);
        assertThat(leave(reference, "me", OLIVE)).isEqualTo(409);
        assertThat(leave(reference, "complainant-4", AGENT)).isEqualTo(404);
        assertThat(leave(reference, "me", STRANGER)).isEqualTo(404);
        assertThat(leave(reference, "complainant-1", OLIVE))
                .as("others are none of theirs, and they are me")
                .isEqualTo(404);
    }

    @Test
    void a_restricted_one_stays_theirs_and_is_for_the_named_staff_alone() {
        String reference = together();
        put(reference, "/privacy", SUPERVISOR, "{\"specialCategories\":[],\"named\":[\"supervisor-1\"]}");
        assertThat(get("/complaints/" + reference, AGENT).status()).isEqualTo(404);
        for (TestTokens one : List.of(OLIVE, PERCY)) {
            assertThat(get("/complaints/" + reference, one).status()).isEqualTo(200);
        }
        assertThat(leave(reference, "complainant-2", AGENT)).isEqualTo(404);
        assertThat(leave(reference, "me", PERCY)).isEqualTo(204);
        assertThat(get("/complaints/" + reference, PERCY).status()).isEqualTo(404);
    }

    private String together() {
        return post("/complaints", AGENT, """
                        {"kind":"corporate","channel":"phone","words":"Nobody emptied our bins.","complainants":[
                          {"name":"Olive Joint","email":"olive@example.org","personId":"person-61"},
                          {"name":"Percy Joint","phone":"0121 496 0062","personId":"person-62"},
                          {"name":"Jean Example"}]}""").ok().json().path("reference").asString();
    }

    private String to(String reference, String letter) {
        return get("/complaints/" + reference + "/letters/" + letter, NOTIFICATIONS)
                .ok()
                .json()
                .at("/to/name")
                .asString();
    }

    private int leave(String reference, String person, TestTokens by) {
        return exchange(HttpMethod.PUT, "/complaints/" + reference + "/people/" + person + "/departure", by, null)
                .status();
    }
}
