package uk.brum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uk.brum.testing.TestTokens;

/** What lists of complaints can be asked, and the board of a supervisor. */
class ListsTest extends RunningComplaints {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person=person-51",
                "q=list51%40example.org",
                "q=LIST51%40Example.org",
                "q=0121%20496%200051",
                "q=%2B441214960051",
                "q=naeem%20%20LISTED",
                "q=Listed,%20Na%C3%A9em",
                "origin=MB-LIST-0051"
            })
    void finds_a_complaint_by_who_complains_and_by_what_it_grew_out_of(String question) {
        TestTokens naeem = TestTokens.person("person-51", "resident");
        String reference =
                post("/complaints", naeem, """
                        {"kind":"corporate","words":"Nobody came.","origin":{"kind":"bin-report","reference":"MB-LIST-0051"},
                         "complainants":[{"name":"Naeem Listed","email":"list51@example.org","phone":"0121 496 0051"}]}""").ok().json().path("reference").asString();
        String other = received("");

        assertThat(get("/complaints?" + question, AGENT).ok().text())
                .contains(reference)
                .doesNotContain(other, "Naeem");
        assertThat(get("/complaints?q=" + reference.toLowerCase(java.util.Locale.ROOT), AGENT)
                        .ok()
                        .text())
                .contains(reference)
                .doesNotContain(other);

        put(reference, "/privacy", SUPERVISOR, "{\"specialCategories\":[],\"named\":[\"supervisor-1\"]}");
        assertThat(get("/complaints?" + question, AGENT).ok().text())
                .as("restricted")
                .doesNotContain(reference);
    }

    @Test
    void writes_down_whom_the_staff_searched_for() {
        String reference = received("");
        get("/complaints?q=" + reference, AGENT).ok();

        JsonNode looks = get("/complaints/" + reference + "/accesses", SUPERVISOR)
                .ok()
                .json()
                .path("items");
        assertThat(looks)
                .extracting(look ->
                        look.path("by").asString() + " " + look.path("what").asString())
                .contains("agent-1 search");
    }

    @Test
    void lets_residents_ask_for_their_own_by_origin_alone() {
        TestTokens one = TestTokens.person("person-52", "resident");
        String mine = received(one, ",\"origin\":{\"kind\":\"bin-report\",\"reference\":\"MB-LIST-0052\"}");
        String theirs = received(",\"origin\":{\"kind\":\"bin-report\",\"reference\":\"MB-LIST-0052\"}");
        String another = received(one, "");

        assertThat(get("/complaints?origin=MB-LIST-0052", one).ok().text())
                .contains(mine)
                .doesNotContain(theirs, another);
        assertThat(get("/complaints?person=person-1", one).ok().text())
                .as("not a resident's question")
                .doesNotContain(theirs);
    }

    @Test
    void finds_by_handler_status_kind_and_how_the_clock_stands() {
        TestTokens mine = TestTokens.person("handler-53", "agent");
        String reference = received("");
        assertThat(get("/complaints?handler=none&limit=100&status=received&clock=running", mine)
                        .ok()
                        .text())
                .contains(reference);
        put(reference, "/handler", AGENT, "{\"handler\":\"handler-53\"}");

        assertThat(get("/complaints?handler=me", mine).ok().text()).contains(reference);
        assertThat(get("/complaints?handler=me&kind=corporate&status=received&clock=running", mine)
                        .ok()
                        .text())
                .contains(reference);
        for (String not :
                new String[] {"kind=housing-landlord", "status=answered", "clock=at-risk", "clock=breached"}) {
            assertThat(get("/complaints?handler=me&" + not, mine).ok().text())
                    .as(not)
                    .doesNotContain(reference);
        }
        clock.set("2026-11-30T09:00:00Z");
        assertThat(get("/complaints?handler=me&clock=at-risk", mine).ok().text())
                .contains(reference);
        clock.set("2026-12-01T09:00:00Z");
        assertThat(get("/complaints?handler=me&clock=breached", mine).ok().text())
                .contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=magic", "clock=late", "kind=x", "q=%20", "q=", "origin=%24ne", "person=%00", "open=maybe"
            })
    void refuses_questions_that_have_no_meaning(String question) {
        assertThat(get("/complaints?" + question, AGENT).status()).isEqualTo(400);
    }

    @Test
    void lists_what_is_still_open_before_what_is_over() {
        String over = received("");
        put(over, "/handler", AGENT, "{\"handler\":\"handler-54\"}");
        put(over, "/withdrawal", AMINA, "{\"reason\":\"Settled.\"}");
        String open = received("");
        put(open, "/handler", AGENT, "{\"handler\":\"handler-54\"}");

        assertThat(get("/complaints?handler=handler-54", AGENT).ok().json().path("items"))
                .extracting(one -> one.path("reference").asString())
                .containsExactly(open, over);
    }

    @Test
    void counts_how_complaints_stand_for_a_supervisor_who_may_see_them() {
        TestTokens supervisor = TestTokens.person("supervisor-55", "supervisor");
        JsonNode before = get("/board", supervisor).ok().json();
        clock.set("2026-12-01T09:00:00Z");
        JsonNode thatWeek = get("/board", supervisor).ok().json();
        monday_evening();
        String late = received("");
        put(late, "/handler", AGENT, "{\"handler\":\"handler-55\"}");
        String hidden = received("");
        put(hidden, "/privacy", SUPERVISOR, "{\"specialCategories\":[],\"named\":[\"supervisor-1\"]}");
        received("");

        JsonNode after = get("/board", supervisor).ok().json();
        assertThat(after.path("open").asInt()).isEqualTo(before.path("open").asInt() + 2);
        assertThat(after.path("unacknowledged").asInt())
                .isEqualTo(before.path("unacknowledged").asInt() + 2);
        assertThat(after.path("unassigned").asInt())
                .isEqualTo(before.path("unassigned").asInt() + 1);
        assertThat(after.path("dueByDay").get(5).path("day").asString()).isEqualTo("2026-11-30");
        assertThat(after.path("dueByDay").get(5).path("due").asInt())
                .isEqualTo(before.path("dueByDay").get(5).path("due").asInt() + 2);

        clock.set("2026-12-01T09:00:00Z");
        watch.sweep();
        JsonNode then = get("/board", supervisor).ok().json();
        assertThat(then.path("handlers"))
                .filteredOn(one -> one.path("handler").asString().equals("handler-55"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("late").asInt()).isEqualTo(1));
        assertThat(then.path("breachesThisWeek").asInt())
                .isGreaterThanOrEqualTo(thatWeek.path("breachesThisWeek").asInt() + 2);
        assertThat(then.at("/oldest/receivedAt").asString()).isLessThanOrEqualTo("2026-11-23T18:04:11Z");
        assertThat(get("/board", AGENT).status()).isEqualTo(403);
    }
}
