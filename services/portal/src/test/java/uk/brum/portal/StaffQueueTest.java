package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work that waits: taken, put back, given out, and all of that undone. */
@PortalPages
class StaffQueueTest {

    private static final String REQUEST = "/api/requests/v1/requests/SR-7K2M-9QXD";
    private static final String FREE = "{\"team\":\"highways\",\"priority\":3}";
    private static final String TAKEN = "{\"team\":\"highways\",\"person\":\"agent-7\",\"priority\":3}";

    private final Visitor agent = World.visitor();

    @BeforeEach
    void atTheDesk() {
        World.asUsual();
        held(FREE);
        agent.signInAs("agent");
    }

    @Test
    void begins_with_what_nobody_has_taken_and_leads_to_the_other_queues() {
        agent.open("/staff/queues");
        assertThat(agent.words())
                .contains("Queues")
                .contains("Pothole")
                .contains("SR-7K2M-9QXD, outside 12 Acacia Road")
                .contains("Due by the end of")
                .contains("Overdue potholes (shared)");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(getRequestedFor(urlPathEqualTo("/api/requests/v1/desk/requests"))
                        .withQueryParam("assignee", equalTo("none"))
                        .withQueryParam("order", equalTo("due")));
        assertThat(agent.page().select("h1").text()).isEqualTo("Queues Not taken yet");
        assertThat(agent.page().title()).startsWith("Not taken yet");
        agent.follow("Overdue potholes");
        assertThat(agent.page().select("h1").text()).isEqualTo("Queues Overdue potholes");
        assertThat(agent.page().title()).startsWith("Queues");
        assertThat(agent.words()).contains("Team: Highways Kind of report: Pothole Clock: Overdue");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(getRequestedFor(urlPathEqualTo("/api/requests/v1/desk/requests"))
                        .withQueryParam("team", equalTo("highways"))
                        .withQueryParam("clock", equalTo("overdue"))
                        .withQueryParam("category", equalTo("pothole")));
    }

    @Test
    void takes_a_request_and_undoes_that() {
        free();
        agent.open("/staff/queues?team=highways").press("Take");
        assertThat(agent.words()).contains("You took SR-7K2M-9QXD");
        assertThat(agent.answer().uri().getQuery()).isEqualTo("team=highways");
        held(TAKEN);
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(put(urlPathEqualTo(REQUEST + "/assignment")).willReturn(okJson("{}")));
        agent.press("Undo");
        assertThat(agent.words()).contains("Put back as it was: SR-7K2M-9QXD");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathEqualTo(REQUEST + "/assignment"))
                        .withHeader("If-Match", equalTo("\"3\""))
                        .withRequestBody(equalToJson(FREE)));
    }

    @Test
    void undoes_nothing_that_somebody_changed_meanwhile() {
        free();
        agent.open("/staff/queues").press("Take");
        held("{\"team\":\"parks\",\"person\":\"agent-9\",\"priority\":1}");
        agent.press("Undo");
        assertThat(agent.words())
                .contains("SR-7K2M-9QXD Somebody changed this meanwhile. It stays as they left it.")
                .doesNotContain("Put back as it was");
        World.NEIGHBOURS.at("service-requests").verify(0, putRequestedFor(urlPathEqualTo(REQUEST + "/assignment")));
    }

    @Test
    void offers_teams_and_kinds_by_their_names_and_keeps_what_was_chosen() {
        agent.open("/staff/queues?team=highways&category=tree");
        assertThat(agent.page().select("select[name=team] option[value=trees]").text())
                .isEqualTo("Trees");
        assertThat(agent.page().select("select[name=team] option[selected]").val())
                .as("also a team that the catalogue has no more")
                .isEqualTo("highways");
        assertThat(agent.page().select("select[name=category] option[selected]").text())
                .isEqualTo("Problem with a tree");
        agent.write("reference", "SR-7K2M-9QXD").write("toPerson", "me").press("Give them");
        assertThat(World.NEIGHBOURS
                        .at("service-requests")
                        .findAll(putRequestedFor(urlPathEqualTo("/api/requests/v1/desk/assignments"))))
                .singleElement()
                .satisfies(one -> assertThat(one.getBodyAsString())
                        .doesNotContain("\"me\"")
                        .containsPattern("\"assignee\":\"[^\"]+\""));
    }

    @Test
    void gives_many_out_and_says_of_each_what_became_of_it() {
        agent.open("/staff/queues")
                .write("reference", "SR-7K2M-9QXD")
                .write("toTeam", "parks")
                .press("Give them");
        assertThat(agent.words())
                .contains("You gave out SR-7K2M-9QXD")
                .contains("SR-2222-2222 We could not find a request with that reference.");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathEqualTo("/api/requests/v1/desk/assignments"))
                        .withRequestBody(equalToJson("{\"references\":[\"SR-7K2M-9QXD\"],\"team\":\"parks\"}")));
    }

    @Test
    void asks_for_a_selection_and_says_when_a_colleague_was_faster() {
        agent.open("/staff/queues").press("Take them");
        assertThat(agent.words()).contains("Select at least one report.");
        free();
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(
                        put(urlPathMatching("/api/requests/v1/desk/requests/[^/]+/claim"))
                                .willReturn(
                                        aResponse()
                                                .withStatus(409)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"type\":\"https://brum.example/problems/service-requests/taken-by-a-colleague\",\"title\":\"Taken\",\"status\":409,\"detail\":\"A colleague has taken this request.\"}")));
        agent.open("/staff/queues").press("Take");
        assertThat(agent.words()).contains("SR-7K2M-9QXD A colleague has taken this request.");
        assertThat(agent.page().select("button:contains(Undo)")).isEmpty();
    }

    @Test
    void keeps_views_under_a_name() {
        agent.open("/staff/queues?clock=overdue")
                .write("name", "My overdue ones")
                .press("Save view");
        assertThat(agent.words()).contains("The view “My overdue ones” is saved.");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathMatching("/api/requests/v1/desk/views/[0-9a-f-]{36}"))
                        .withRequestBody(matchingJsonPath("$.query", equalTo("clock=overdue")))
                        .withRequestBody(matchingJsonPath("$.shared", equalTo("false"))));
    }

    @Test
    void downloads_every_page_of_the_queue() {
        String row = Neighbours.REQUESTS.example("listAtDesk", "queue");
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo("/api/requests/v1/desk/requests"))
                        .willReturn(okJson(row.replaceFirst("}\\s*$", ",\"next\":\"two\"}"))));
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo("/api/requests/v1/desk/requests"))
                        .withQueryParam("cursor", equalTo("two"))
                        .willReturn(okJson(row.replace("Pothole", "=cmd()"))));
        var answer = agent.raw(agent.to("/staff/queues.csv?team=highways"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"queue-2026-11-23.csv\"");
        assertThat(answer.body().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("SR-7K2M-9QXD,Pothole,assigned,outside 12 Acacia Road,B13 8DC"))
                .anyMatch(line -> line.contains(",'=cmd(),"));
    }

    @Test
    void says_so_when_the_queue_cannot_be_shown() {
        World.NEIGHBOURS.away("service-requests");
        agent.open("/staff/queues");
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.words()).contains("We cannot show this queue just now. Nothing in it is lost.");
    }

    /** The first row as one that nobody has. */
    static void free() {
        World.NEIGHBOURS.answers(
                "service-requests",
                "/api/requests/v1/desk/requests",
                Neighbours.REQUESTS
                        .example("listAtDesk", "queue")
                        .replaceAll("\"assignee\"\\s*:\\s*\"agent-7\"\\s*,", ""));
    }

    static void held(String assignment) {
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo(REQUEST))
                        .withQueryParam("fields", equalTo("assignment"))
                        .willReturn(okJson("{\"reference\":\"SR-7K2M-9QXD\",\"assignment\":" + assignment + "}")
                                .withHeader("ETag", "\"3\"")));
    }
}
