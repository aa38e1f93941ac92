package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestTokens;

/** What was taken down wrongly is corrected, and what somebody needs prompts somebody. */
class CorrectionsTest extends RunningComplaints {

    private static final String CONTACT = "/people/complainant-1/contact";

    @ParameterizedTest
    @ValueSource(strings = {"large print", "Braille, please", "Easy Read", "Letters in Urdu", "by telephone only"})
    void a_need_holds_every_letter_until_somebody_says_how_it_was_met(String need) {
        String reference = received(",\"needs\":{\"adjustments\":[\"" + need + "\"],\"preferredContact\":\"email\"}");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");

        for (String letter : List.of("receipt-1", "acknowledgement-1")) {
            assertThat(get("/complaints/" + reference + "/letters/" + letter, NOTIFICATIONS)
                            .ok()
                            .json()
                            .path("deliverBy")
                            .asString())
                    .as("notifications sends no email")
                    .isEqualTo("post");
            JsonNode waiting = waiting(reference, letter);
            assertThat(waiting.path("why").asString()).isEqualTo("need");
            assertThat(waiting.at("/toPrepare/0").asString()).isEqualTo(need);
            assertThat(waiting.has("postBy")).isTrue();
        }
        String posting = "/letters/acknowledgement-1/posting";
        Answer unsaid = tryPut(reference, posting, AGENT, "{\"postedOn\":\"2026-11-24\"}");
        assertThat(unsaid.problem()).isEqualTo("need-not-met");
        assertThat(unsaid.text()).contains(need);
        assertThat(waiting(reference, "acknowledgement-1")).isNotNull();

        put(reference, posting, AGENT, "{\"postedOn\":\"2026-11-24\",\"how\":\"As they asked.\"}");
        assertThat(waiting(reference, "acknowledgement-1")).isNull();
        assertThat(staffSees(reference).at("/letters/1/post/how").asString()).isEqualTo("As they asked.");
        assertThat(get("/complaints/" + reference, AMINA).ok().text()).doesNotContain("As they asked.");
    }

    @Test
    void a_call_is_a_need_and_an_email_that_somebody_asked_for_is_met_by_it() {
        String phoned = received(",\"needs\":{\"preferredContact\":\"phone\"}");
        assertThat(tryPut(phoned, "/letters/receipt-1/posting", AGENT, "{\"postedOn\":\"2026-11-23\"}")
                        .text())
                .contains("a phone call");

        String emailed = received(",\"needs\":{\"adjustments\":[\"answers by email\"],\"preferredContact\":\"email\"}");
        assertThat(waiting(emailed, "receipt-1")).isNull();
        String never = received(",\"needs\":{\"adjustments\":[\"nothing by email\",\"not by email\"]}");
        assertThat(waiting(never, "receipt-1")).as("denied is not asked for").isNotNull();
    }

    @Test
    void corrects_where_somebody_is_reached_for_what_is_not_sent_yet_and_tells_who_did_and_not_what_it_was() {
        String reference = received(",\"needs\":{\"preferredContact\":\"post\"}");
        String body = "{\"email\":\"new@example.org\",\"phone\":\"0121 496 0000\",\"address\":\"2 Practice Street\"}";
        put(reference, CONTACT, AGENT, body);

        assertThat(waiting(reference, "receipt-1").at("/to/address").asString()).isEqualTo("2 Practice Street");
        assertThat(get("/complaints/" + reference + "/letters/receipt-1", NOTIFICATIONS)
                        .ok()
                        .json()
                        .at("/to/email")
                        .asString())
                .isEqualTo("new@example.org");
        JsonNode line = last(reference);
        assertThat(line.path("what").asString()).isEqualTo("contact-corrected");
        assertThat(line.path("by").asString()).isEqualTo("agent-1");
        assertThat(line.path("text").asString())
                .contains("email address", "phone number", "postal address")
                .doesNotContain("amina@", "new@", "Practice");
        assertThat(get("/complaints?q=new@example.org", AGENT).ok().text())
                .as("found by the new one")
                .contains(reference);
        int lines = staffSees(reference).path("history").size();
        put(reference, CONTACT, AGENT, body);
        assertThat(staffSees(reference).path("history")).as("said twice").hasSize(lines);
        assertThat(tryPut(reference, "/people/complainant-2/contact", AGENT, body)
                        .problem())
                .isEqualTo("part-unknown");
        assertThat(tryPut(reference, "/people/representative/contact", AGENT, body)
                        .problem())
                .isEqualTo("part-unknown");
        assertThat(tryPut(reference, CONTACT, AGENT, "{\"email\":\"nowhere\"}").status())
                .isEqualTo(400);
    }

    @Test
    void a_need_that_is_told_later_holds_the_letters_that_follow_and_names_itself_on_those_that_wait() {
        String reference = received(",\"needs\":{\"preferredContact\":\"post\"}");
        put(reference, "/needs", AGENT, "{\"adjustments\":[\"braille\"],\"preferredContact\":\"email\"}");

        assertThat(last(reference).path("what").asString()).isEqualTo("needs-corrected");
        assertThat(waiting(reference, "receipt-1").at("/toPrepare/0").asString())
                .isEqualTo("braille");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");
        assertThat(waiting(reference, "acknowledgement-1").path("why").asString())
                .isEqualTo("need");

        put(reference, "/needs", AGENT, "{\"adjustments\":[],\"preferredContact\":\"email\"}");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        respond(reference, HANDLER).ok();
        assertThat(waiting(reference, "response-1")).as("goes by email again").isNull();
    }

    @Test
    void residents_correct_their_own_and_nobody_elses() {
        String reference = post(
                        "/complaints",
                        AGENT,
                        "{\"kind\":\"corporate\",\"channel\":\"phone\",\"words\":\"Nobody came.\",\"complainants\":["
                                + "{\"name\":\"Amina Begum\",\"personId\":\"person-1\"},"
                                + "{\"name\":\"Joint Example\",\"personId\":\"person-joint\"}]}")
                .ok()
                .json()
                .path("reference")
                .asString();
        TestTokens joint = TestTokens.person("person-joint", "resident");
        String body = "{\"email\":\"mine@example.org\"}";
        String needs = "{\"adjustments\":[\"large print\"],\"preferredContact\":\"email\"}";

        put(reference, CONTACT, AMINA, body);
        JsonNode mine = put(reference, "/needs", AMINA, needs).path("own");
        assertThat(mine.path("person").asString()).isEqualTo("complainant-1");
        assertThat(mine.path("email").asString()).isEqualTo("mine@example.org");
        assertThat(mine.at("/needs/adjustments/0").asString()).isEqualTo("large print");
        JsonNode theirs = put(reference, "/people/complainant-2/contact", joint, "{\"phone\":\"0121 496 0000\"}")
                .path("own");
        assertThat(theirs.path("person").asString()).isEqualTo("complainant-2");
        assertThat(theirs.has("needs")).as("we write to somebody else").isFalse();
        assertThat(staffSees(reference).has("own")).isFalse();
        assertThat(tryPut(reference, CONTACT, joint, body).problem()).isEqualTo("part-unknown");
        assertThat(tryPut(reference, "/needs", joint, needs).problem())
                .as("we write to somebody else")
                .isEqualTo("part-unknown");
        assertThat(tryPut(reference, CONTACT, STRANGER, body).problem()).isEqualTo("complaint-unknown");
        assertThat(tryPut(reference, "/needs", STRANGER, needs).problem()).isEqualTo("complaint-unknown");
        JsonNode seen = staffSees(reference);
        assertThat(seen.at("/staff/complainants/0/email").asString()).isEqualTo("mine@example.org");
        assertThat(seen.at("/staff/needs/adjustments/0").asString()).isEqualTo("large print");
        assertThat(get("/complaints/" + reference, joint).ok().text())
                .as("one does not read of the other")
                .doesNotContain("mine@example.org");
    }

    private JsonNode last(String reference) {
        JsonNode history = staffSees(reference).path("history");
        return history.get(history.size() - 1);
    }

    /** How the letter stands on the agent's list; null when it does not. Pages are read until it is found. */
    private JsonNode waiting(String reference, String letter) {
        String cursor = "";
        while (true) {
            JsonNode page =
                    get("/letters-to-post?limit=100" + cursor, AGENT).ok().json();
            JsonNode found = StreamSupport.stream(page.path("items").spliterator(), false)
                    .filter(one -> one.path("reference").asString().equals(reference)
                            && one.path("letterId").asString().equals(letter))
                    .findFirst()
                    .orElse(null);
            if (found != null || !page.has("nextCursor")) {
                return found;
            }
            cursor = "&cursor=" + page.path("nextCursor").asString();
        }
    }
}
