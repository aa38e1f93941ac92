package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestTokens;

/** Who speaks for somebody knows until that somebody agreed that we have it and what is missing, and nothing else. */
class ConsentTest extends RunningComplaints {

    private static final TestTokens SAM = TestTokens.person("person-sam", "resident");
    private static final TestTokens SAM_OF_THE_STAFF = TestTokens.person("person-sam", "resident", "agent");
    private static final TestTokens JEAN = TestTokens.person("person-jean", "resident");

    private String spokenFor() {
        String reference = post(
                        "/complaints",
                        AGENT,
                        "{\"kind\":\"corporate\",\"channel\":\"phone\",\"words\":\"They left her bin again.\",\"complainants\":"
                                + "[{\"name\":\"Jean Example\",\"email\":\"jean@example.org\",\"personId\":\"person-jean\"}],"
                                + "\"representative\":{\"person\":{\"name\":\"Sam Example\",\"email\":\"sam@example.org\","
                                + "\"personId\":\"person-sam\"}}}")
                .ok()
                .json()
                .path("reference")
                .asString();
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "Jean Example is ill and her bin was left.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        return reference;
    }

    @Test
    void sees_that_we_have_it_and_what_is_missing() {
        String reference = spokenFor();
        for (TestTokens sam : new TestTokens[] {SAM, SAM_OF_THE_STAFF}) {
            Answer seen = get("/complaints/" + reference, sam).ok();
            assertThat(seen.json().path("awaits").asString()).isEqualTo("consent");
            assertThat(seen.json().path("status").asString()).isEqualTo("received");
            assertThat(seen.json().path("points")).isEmpty();
            assertThat(seen.json().path("history")).hasSize(1);
            assertThat(seen.json().path("letters")).hasSize(1);
            assertThat(seen.text()).doesNotContain("is ill", "They left", "handler", "jean@", "staff\"", "2026-11-24");
        }
        JsonNode listed = StreamSupport.stream(
                        get("/complaints?limit=100", SAM)
                                .ok()
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(one -> one.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("awaits").asString()).isEqualTo("consent");
        assertThat(listed.path("status").asString()).isEqualTo("received");
        assertThat(listed.has("clock")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/letters/acknowledgement-1", "/letters/acknowledgement-1/pdf"})
    void reads_no_letter_but_the_receipt(String letter) {
        String reference = spokenFor();
        assertThat(get("/complaints/" + reference + letter, SAM).problem()).isEqualTo("part-unknown");
        assertThat(get("/complaints/" + reference + letter, SAM_OF_THE_STAFF).problem())
                .isEqualTo("part-unknown");
        String receipt = "/complaints/" + reference + letter.replace("acknowledgement", "receipt");
        assertThat(get(receipt, SAM).status()).isEqualTo(200);
        assertThat(get("/complaints/" + reference + letter, JEAN).status())
                .as("whom it is about")
                .isEqualTo(200);
    }

    @Test
    void is_told_in_the_receipt_whose_agreement_is_missing_and_gets_no_other_letter() {
        String reference = spokenFor();
        JsonNode receipt = get("/complaints/" + reference + "/letters/receipt-1", NOTIFICATIONS)
                .ok()
                .json();
        assertThat(receipt.at("/to/email").asString()).isEqualTo("sam@example.org");
        assertThat(receipt.path("body").toString())
                .contains("Jean Example", "agreement")
                .doesNotContain("left her bin");
        JsonNode acknowledgement = get("/complaints/" + reference + "/letters/acknowledgement-1", NOTIFICATIONS)
                .ok()
                .json();
        assertThat(acknowledgement.at("/to/email").asString()).isEqualTo("jean@example.org");

        clock.set("2026-11-25T10:00:00Z");
        put(reference, "/consent", AGENT, "{\"how\":\"Signed form.\"}");
        respond(reference, HANDLER).ok();
        assertThat(get("/complaints/" + reference + "/letters/response-1", NOTIFICATIONS)
                        .ok()
                        .json()
                        .at("/to/email")
                        .asString())
                .as("from then on we write to who speaks")
                .isEqualTo("sam@example.org");
        assertThat(get("/complaints/" + reference + "/letters/acknowledgement-1", NOTIFICATIONS)
                        .ok()
                        .json()
                        .at("/to/email")
                        .asString())
                .as("what was written before went where it went")
                .isEqualTo("jean@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/agreement|{\"agreement\":\"agreed\"}",
                "/withdrawal|{\"reason\":\"R\"}",
                "/escalation|{\"why\":\"W\"}",
                "/needs|{\"adjustments\":[],\"preferredContact\":\"post\"}",
                "/people/representative/contact|{\"email\":\"other@example.org\"}"
            })
    void does_nothing_in_the_name_of_who_has_not_agreed(String path, String body) {
        String reference = spokenFor();
        Answer answer = tryPut(reference, path, SAM, body);
        assertThat(answer.problem()).isEqualTo("consent-missing");
        assertThat(answer.text()).doesNotContain("ill and her bin");
    }

    @Test
    void is_heard_all_the_same_and_told_nothing_by_it() {
        String reference = spokenFor();
        Answer heard = post(
                        "/complaints/" + reference + "/issues",
                        SAM,
                        "{\"text\":\"And the lid is broken.\",\"related\":true}")
                .ok();
        assertThat(heard.json().path("status").asString()).isEqualTo("received");
        assertThat(heard.json().path("joined").asBoolean()).isTrue();
        assertThat(staffSees(reference).path("points")).hasSize(2);
    }

    @Test
    void sees_everything_when_the_agreement_is_recorded() {
        String reference = spokenFor();
        put(reference, "/consent", AGENT, "{\"how\":\"Signed form.\"}");

        JsonNode seen = get("/complaints/" + reference, SAM).ok().json();
        assertThat(seen.has("awaits")).isFalse();
        assertThat(seen.path("points")).hasSize(1);
        assertThat(get("/complaints/" + reference + "/letters/acknowledgement-1", SAM)
                        .status())
                .isEqualTo(200);
        assertThat(StreamSupport.stream(
                        get("/complaints", SAM).ok().json().path("items").spliterator(), false))
                .filteredOn(one -> one.path("reference").asString().equals(reference))
                .allMatch(one -> !one.has("awaits"));
    }
}
