package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.AuthorityMatrix;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;
import uk.brum.testing.WrongTokens;

/** Complaints over HTTP; every answer is checked against the contract. */
class HttpContractTest extends RunningComplaints {

    private static final String ONE =
            "{\"kind\":\"corporate\",\"words\":\"Nobody came.\",\"complainants\":[{\"name\":\"Amina Begum\"}]}";

    @TestFactory
    Stream<DynamicTest> lets_in_whom_the_contract_names() {
        return AuthorityMatrix.tests("complaints", "http://127.0.0.1:" + port);
    }

    @TestFactory
    Stream<DynamicTest> refuses_wrong_tokens_also_where_none_is_needed() {
        return WrongTokens.tests(Contract.of("complaints"), "complaints", "http://127.0.0.1:" + port);
    }

    @Test
    void tells_the_complainant_what_happens_next_and_keeps_no_name_in_the_receipt() {
        Answer receipt = post("/complaints", AMINA, ONE).ok();

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().path("acknowledgeBy").asString()).isEqualTo("2026-11-30");
        assertThat(receipt.json().path("explanation").asString()).contains("5 working days", "23 November 2026");
        assertThat(receipt.text()).doesNotContain("Amina", "Nobody came");
    }

    @Test
    void takes_the_same_request_once() {
        String key = UUID.randomUUID().toString();
        Answer first = exchange(HttpMethod.POST, "/complaints", AMINA, ONE, key).ok();

        assertThat(exchange(HttpMethod.POST, "/complaints", AMINA, ONE, key).text())
                .isEqualTo(first.text());
        assertThat(exchange(HttpMethod.POST, "/complaints", AMINA, ONE.replace("came", "went"), key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"corporate\",\"words\":\" \",\"complainants\":[{\"name\":\"A\"}]}",
                "{\"kind\":\"magic\",\"words\":\"W\",\"complainants\":[{\"name\":\"A\"}]}",
                "{\"kind\":\"corporate\",\"words\":\"W\",\"complainants\":[]}",
                "{\"kind\":\"corporate\",\"words\":\"W\",\"complainants\":[null]}",
                "{\"kind\":\"corporate\",\"words\":\"W\",\"complainants\":[{\"name\":\"A\",\"personId\":\"person-9\"}]}",
                "{\"kind\":\"corporate\",\"words\":\"W\",\"complainants\":[{\"name\":\"A\"}],\"receivedAt\":\"2026-11-01T00:00:00Z\"}",
                "{\"kind\":\"corporate\",\"words\":\"W\",\"complainants\":[{\"name\":\"A\"}],\"status\":\"closed\"}",
                "{\"kind\":\"corporate\",\"words\":\"W\",\"complainants\":[{\"name\":\"A\"}],"
                        + "\"representative\":{\"person\":{\"name\":\"B\"},\"consent\":\"She said so.\"}}"
            })
    void refuses_what_a_resident_cannot_say(String body) {
        assertThat(post("/complaints", AMINA, body).status()).as(body).isEqualTo(400);
    }

    @Test
    void shows_a_resident_their_own_and_nothing_of_how_it_is_handled() {
        TestTokens own = TestTokens.person("person-own", "resident");
        String reference = received(own, "");
        clock.set("2026-11-24T10:00:00Z");
        acknowledged(reference, "It was missed.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();

        Answer seen = get("/complaints/" + reference, own).ok();
        assertThat(seen.json().at("/clock/due").asString()).isEqualTo("2026-12-08");
        assertThat(seen.json().at("/clock/explanation").asString()).contains("10 working days");
        assertThat(seen.json().at("/points/0/answers")).as("not sent yet").isEmpty();
        assertThat(seen.text()).doesNotContain("handler-1", "agent-1");
        assertThat(get("/complaints", own).ok().text()).contains(reference);
    }

    @Test
    void knows_nothing_of_the_complaints_of_others() {
        String reference = received("");
        String missing = get("/complaints/CO-2222-2222", STRANGER).text();

        assertThat(withoutIds(get("/complaints/" + reference, STRANGER).text(), reference))
                .as("not theirs and not there look alike")
                .isEqualTo(withoutIds(missing, "CO-2222-2222"));
        assertThat(tryPut(reference, "/withdrawal", STRANGER, "{\"reason\":\"No.\"}")
                        .status())
                .isEqualTo(404);
        assertThat(get("/complaints/" + reference + "/letters/receipt-1", STRANGER)
                        .status())
                .isEqualTo(404);
        assertThat(get("/complaints?limit=100", STRANGER).text()).doesNotContain(reference);
    }

    @Test
    void hides_a_restricted_complaint_from_all_but_the_named() {
        String reference = received("");
        put(
                reference,
                "/privacy",
                SUPERVISOR,
                "{\"specialCategories\":[\"health\"],\"named\":[\"handler-1\",\"supervisor-1\"]}");

        assertThat(get("/complaints/" + reference, AGENT).problem()).isEqualTo("complaint-unknown");
        assertThat(tryPut(reference, "/handler", AGENT, "{\"handler\":\"agent-1\"}")
                        .status())
                .isEqualTo(404);
        assertThat(get("/complaints?open=true&limit=100", AGENT).text()).doesNotContain(reference);
        assertThat(get("/complaints/" + reference, HANDLER).ok().text()).contains("health");
        assertThat(get("/complaints/" + reference, AMINA).ok().status())
                .as("never from the complainant")
                .isEqualTo(200);
    }

    @Test
    void what_grows_out_of_a_restricted_complaint_is_for_the_same_people() {
        String reference = answered();
        put(reference, "/privacy", SUPERVISOR, "{\"specialCategories\":[\"health\"],\"named\":[\"handler-1\"]}");
        String issue = "{\"text\":\"The letter named my illness.\",\"related\":true}";
        String grown = post("/complaints/" + reference + "/issues", AMINA, issue)
                .ok()
                .json()
                .path("reference")
                .asString();
        assertThat(grown).isNotEqualTo(reference);
        assertThat(get("/complaints/" + grown, AGENT).problem()).isEqualTo("complaint-unknown");
        assertThat(get("/complaints?open=true", AGENT).text()).doesNotContain(grown);
        assertThat(get("/complaints/" + grown, HANDLER)
                        .ok()
                        .json()
                        .at("/staff/specialCategories/0")
                        .asString())
                .isEqualTo("health");
        assertThat(get("/complaints/" + grown, AMINA).status()).isEqualTo(200);
    }

    @Test
    void refuses_null_among_the_kinds_of_data_and_the_named_in_plain_words() {
        String reference = received("");

        for (String body :
                List.of("{\"specialCategories\":[null],\"named\":[]}", "{\"specialCategories\":[],\"named\":[null]}")) {
            Answer answer = tryPut(reference, "/privacy", SUPERVISOR, body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-request");
        }
    }

    @Test
    void tells_the_staff_what_the_policy_allows_now() {
        String reference = received("");
        clock.set("2026-11-24T10:00:00Z");
        JsonNode before = get("/complaints/" + reference, HANDLER).ok().json().at("/staff/policyAllows");
        assertThat(before.has("extendTo")).as("no answer is running yet").isFalse();

        acknowledged(reference, "It was missed.");
        JsonNode now = get("/complaints/" + reference, HANDLER).ok().json().at("/staff/policyAllows");
        String latest = now.path("extendTo").asString();
        assertThat(java.time.LocalDate.parse(latest)).isAfter("2026-12-08");
        assertThat(now.path("differentHandler").asBoolean()).isFalse();
        assertThat(now.path("exclusions"))
                .extracting(one -> one.path("code").asString())
                .contains("older-than-12-months");
        String tooLate = java.time.LocalDate.parse(latest).plusDays(1).toString();
        assertThat(tryPut(reference, "/extension", HANDLER, "{\"until\":\"" + tooLate + "\",\"reason\":\"R\"}")
                        .problem())
                .isEqualTo("extension-refused");
        put(reference, "/extension", HANDLER, "{\"until\":\"" + latest + "\",\"reason\":\"R\"}");
    }

    @Test
    void writes_down_every_look_of_the_staff_for_supervisors_to_read() {
        String reference = received("");
        get("/complaints/" + reference, AGENT).ok();
        put(reference, "/handler", AGENT, "{\"handler\":\"handler-1\"}");
        get("/complaints/" + reference, AMINA).ok();

        JsonNode looks = get("/complaints/" + reference + "/accesses", SUPERVISOR)
                .ok()
                .json()
                .path("items");
        assertThat(looks)
                .extracting(look ->
                        look.path("by").asString() + " " + look.path("what").asString())
                .containsExactlyInAnyOrder("agent-1 read", "agent-1 Assign", "supervisor-1 accesses");
    }

    @Test
    void lets_nobody_of_the_staff_handle_their_own_complaint() {
        TestTokens both = TestTokens.person("person-1", "resident", "agent");
        String reference = received("");

        assertThat(get("/complaints/" + reference, both).ok().json().has("staff"))
                .isFalse();
        assertThat(tryPut(reference, "/handler", both, "{\"handler\":\"person-1\"}")
                        .problem())
                .isEqualTo("not-possible-now");
    }

    @ParameterizedTest
    @CsvSource({
        "/points/1/answer, not-possible-now",
        "/response, not-possible-now",
        "/extension, not-possible-now",
        "/closure, not-possible-now",
        "/assessment, not-possible-now",
        "/consent, not-possible-now"
    })
    void does_nothing_out_of_turn(String path, String problem) {
        String reference = received("");
        String body = switch (path) {
            case "/points/1/answer" -> "{\"answer\":\"A\",\"decision\":\"upheld\",\"reasons\":\"R\"}";
            case "/response" -> "{\"summary\":\"S\"}";
            case "/extension" -> "{\"until\":\"2026-12-20\",\"reason\":\"R\"}";
            case "/assessment" -> "{\"plan\":\"P\"}";
            case "/consent" -> "{\"how\":\"H\"}";
            default -> "{\"reason\":\"R\"}";
        };
        assertThat(tryPut(reference, path, AGENT, body).problem()).isEqualTo(problem);
    }

    @Test
    void repeats_change_nothing_where_the_client_chose_the_id() {
        String reference = received("");
        acknowledged(reference, "It was missed.");
        promise(reference, "sorry", "apology", null, "2026-12-11");
        int lines = staffSees(reference).path("history").size();

        promise(reference, "sorry", "apology", null, "2026-12-11");
        assertThat(staffSees(reference).path("history")).hasSize(lines);
        assertThat(tryPut(
                                reference,
                                "/remedies/sorry",
                                HANDLER,
                                "{\"kind\":\"action\",\"description\":\"Other.\",\"owner\":\"o\",\"due\":\"2026-12-11\"}")
                        .problem())
                .isEqualTo("already-recorded");
    }

    @Test
    void takes_what_was_added_once_however_late_it_is_sent_again_and_never_takes_words_of_another_day_for_it() {
        String reference = received("");
        String issue = "{\"text\":\"The bin was not put back.\",\"related\":true}";
        String issues = "/complaints/" + reference + "/issues";
        String key = UUID.randomUUID().toString();
        exchange(HttpMethod.POST, issues, AMINA, issue, key).ok();
        exchange(HttpMethod.POST, issues, AMINA, issue, key).ok();
        assertThat(get("/complaints/" + reference, AMINA).ok().json().path("points"))
                .as("sent twice, one point")
                .hasSize(1);
        assertThat(exchange(HttpMethod.POST, issues, AMINA, issue.replace("not put", "put"), key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
        acknowledged(reference, "It was missed.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        answerPoint(reference, HANDLER, 2, "upheld").ok();
        respond(reference, HANDLER).ok();

        Answer late = exchange(HttpMethod.POST, issues, AMINA, issue, key).ok();
        assertThat(late.json().path("reference").asString()).isEqualTo(reference);
        Answer anotherDay = post(issues, AMINA, issue).ok();
        assertThat(anotherDay.status())
                .as("the same words after the answer are a new complaint")
                .isEqualTo(201);
        String own = anotherDay.json().path("reference").asString();
        assertThat(own).isNotEqualTo(reference);
        assertThat(get("/complaints/" + own, AMINA).ok().json().path("words").asString())
                .isEqualTo("The bin was not put back.");
    }

    @Test
    void keeps_what_was_said_twice_while_stage_one_runs_and_what_does_not_belong_to_it() {
        String reference = received("");
        String issues = "/complaints/" + reference + "/issues";
        post(issues, AMINA, "{\"text\":\"Missed again.\",\"related\":true}").ok();
        post(issues, AMINA, "{\"text\":\"Missed again.\",\"related\":true}").ok();
        assertThat(get("/complaints/" + reference, AMINA).ok().json().path("points"))
                .hasSize(2);
        assertThat(post(issues, AMINA, "{\"text\":\"Missed again.\",\"related\":false}")
                        .status())
                .as("not of the same matter: its own complaint")
                .isEqualTo(201);
    }

    @Test
    void gives_notifications_the_letter_and_to_whom_it_goes() {
        String reference = received("");
        JsonNode letter = get("/complaints/" + reference + "/letters/receipt-1", NOTIFICATIONS)
                .ok()
                .json();

        assertThat(letter.at("/to/email").asString()).isEqualTo("amina@example.org");
        assertThat(letter.path("deliverBy").asString()).isEqualTo("email");
        assertThat(letter.path("subject").asString()).contains(reference);
        assertThat(get("/complaints/" + reference + "/letters/response-9", NOTIFICATIONS)
                        .problem())
                .isEqualTo("part-unknown");
    }

    @Test
    void lists_what_is_due_first_for_staff_and_page_by_page() {
        clock.set("2026-09-01T09:00:00Z");
        String early = received("");
        clock.set("2026-09-02T09:00:00Z");
        String later = received("");
        JsonNode page = get("/complaints?open=true&limit=1", SUPERVISOR).ok().json();

        assertThat(page.at("/items/0/reference").asString()).isEqualTo(early);
        assertThat(get(
                                "/complaints?open=true&limit=1&cursor="
                                        + page.path("nextCursor").asString(),
                                SUPERVISOR)
                        .ok()
                        .text())
                .contains(later)
                .doesNotContain(early);
        assertThat(get("/complaints?cursor=%25", SUPERVISOR).status()).isEqualTo(400);
    }

    private static String withoutIds(String problem, String reference) {
        return problem.replace(reference, "").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
