package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.brum.testing.TestServers;

/** A session that ends in the middle of a call costs nothing that was typed, and shows it to nobody else. */
@PortalPages
class StaffSignInAgainTest {

    private static final String AMINA = "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11";

    private final Visitor agent = World.visitor();

    @BeforeEach
    void atTheDesk() {
        World.asUsual();
        agent.signInAs("agent");
    }

    @AfterEach
    void asUsual() {
        World.asUsual();
    }

    /** How a session ends: an hour without a click, or tokens that are not renewed. */
    private enum End {
        IDLE,
        TOKENS
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IDLE   | /staff/complaints/new                     | words | Nobody came          | Take it in
            TOKENS | /staff/complaints/new                     | words | Nobody came          | Take it in
            IDLE   | /staff/requests/SR-7K2M-9QXD/note          | text  | Called again today   | Add note
            IDLE   | /staff/requests/SR-7K2M-9QXD/assign        | person | me                  | Give it
            IDLE   | /staff/properties/990000000017            | name  | Sam Example          | Report a missed bin
            IDLE   | /staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/notes/new | text | Deaf | Save the note
            TOKENS | /staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/needs | other | Ring twice | Save
            IDLE   | /staff                                    | q     | amina begum          | Search
            """)
    void comes_back_to_the_form_with_what_was_typed(End end, String page, String field, String typed, String button) {
        comesBack(end, page, field, typed, button);
    }

    private void comesBack(End end, String page, String field, String typed, String button) {
        agent.open(page).write(field, typed);
        over(end);
        agent.press(button);
        World.GATEWAY.refreshes = true;
        assertThat(agent.path()).isEqualTo(page);
        assertThat(agent.page()
                        .select("[name=" + field + "]:not(select), [name=" + field + "] [selected]")
                        .val())
                .isEqualTo(typed);
        assertThat(agent.answer().uri().getRawQuery()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /staff/templates/5f0c0f6e-8a39-4d0c-9c7d-0c6a2a3f1b01 | text | A crew comes. | Save
            /staff/knowledge/5f0c0f6e-8a39-4d0c-9c7d-0c6a2a3f1b02 | text | One day.      | Save
            /staff/moderation/blocks                        | who        | sam@example.org | Put on the list
            /staff/moderation/SR-7K2M-9QXD                  | reason     | It names somebody | Save
            /staff/moderation/SR-7K2M-9QXD/photos/3b9d0c52-6f3e-4e0a-9d5c-6b1f3a2c7d10 | areas      | 1, 2, 30, 40    | Save
            /staff/incidents/new                            | place      | The High Street | Declare it
            /staff/incidents/SR-7K2M-9QXD/join              | references | SR-2222-2222    | Add reports
            /staff/incidents/SR-7K2M-9QXD/answer            | text       | It is mended    | Answer everybody
            /staff/complaints/CO-7K2M-9QXD/do/extend        | reason     | The depot       | Continue
            /staff/complaints/CO-7K2M-9QXD/add              | text       | And the bins    | Add it
            /staff/complaints/letters/CO-7K2M-9QXD/receipt-1/impossible | reason | Nobody knows | Save
            /staff/colleagues                               | name       | ash             | Find
            /staff/knowledge                                | words      | pothole         | Find
            /staff/colleagues/0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03 | team | trees        | Save
            """)
    void comes_back_to_what_a_supervisor_typed(String page, String field, String typed, String button) {
        StaffDesk.atWork();
        agent.signInAs("supervisor");
        comesBack(End.IDLE, page, field, typed, button);
        assertThat(agent.words()).contains("Not done yet", "so nothing was sent yet");
    }

    @Test
    void undoes_what_was_done_before_the_session_ended() {
        StaffQueueTest.held("{\"team\":\"highways\",\"priority\":3}");
        StaffQueueTest.free();
        agent.open("/staff/queues?team=highways").press("Take");
        StaffQueueTest.held("{\"team\":\"highways\",\"person\":\"agent-7\",\"priority\":3}");
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(put(urlPathMatching(".*/assignment")).willReturn(okJson("{}")));
        over(End.IDLE);
        agent.press("Undo");
        assertThat(agent.answer().uri()).hasPath("/staff/queues").hasQuery("team=highways");
        assertThat(agent.words()).contains("Not done yet", "so it is not undone yet");
        World.NEIGHBOURS.at("service-requests").verify(0, putRequestedFor(urlPathMatching(".*/assignment")));
        agent.press("Undo");
        assertThat(agent.words()).contains("Put back as it was: SR-7K2M-9QXD").doesNotContain("Not done yet");
    }

    @Test
    void saves_a_view_under_the_name_that_was_typed() {
        agent.open("/staff/queues?team=highways").write("name", "Mine of Monday");
        over(End.IDLE);
        agent.press("Save view");
        assertThat(agent.answer().uri()).hasPath("/staff/queues").hasQuery("team=highways");
        assertThat(agent.words()).contains("the view is not saved yet");
        agent.press("Save view");
        assertThat(agent.words()).contains("The view “Mine of Monday” is saved.");
    }

    @Test
    void gives_out_the_reports_that_were_picked_from_the_queue_that_was_open() {
        agent.open("/staff/queues?team=highways")
                .write("reference", "SR-7K2M-9QXD")
                .write("toPerson", "me");
        over(End.TOKENS);
        agent.press("Give them");
        World.GATEWAY.refreshes = true;
        assertThat(agent.answer().uri()).hasPath("/staff/queues").hasQuery("team=highways");
        assertThat(agent.words()).contains("nothing was sent yet");
        assertThat(agent.page().select("#pick-SR-7K2M-9QXD").hasAttr("checked")).isTrue();
        assertThat(agent.page().select("[name=toPerson] [selected]").val()).isEqualTo("me");
        World.NEIGHBOURS.at("service-requests").verify(0, putRequestedFor(urlPathMatching(".*/assignments")));
    }

    @Test
    void lifts_a_block_where_its_button_is() {
        StaffDesk.atWork();
        agent.signInAs("supervisor").open("/staff/moderation/blocks");
        over(End.IDLE);
        agent.press("Take off the list");
        assertThat(agent.path()).isEqualTo("/staff/moderation/blocks");
        assertThat(agent.words()).contains("so nobody is off the list yet").contains("Email sam@example.org");
        agent.press("Take off the list");
        assertThat(agent.words()).contains("This person is off the list.");
    }

    @Test
    void begins_a_report_from_the_page_of_the_customer() {
        agent.open(AMINA);
        over(End.IDLE);
        agent.press("Report a missed bin");
        assertThat(agent.path()).isEqualTo(AMINA);
        assertThat(agent.words()).contains("so the report has not begun yet");
        assertThat(agent.press("Report a missed bin").path()).startsWith("/staff/for/");
    }

    @Test
    void leads_to_no_page_elsewhere() {
        String token = agent.open("/staff/queues").page().select("[name=_csrf]").val();
        over(End.IDLE);
        for (String elsewhere :
                List.of("https://elsewhere.example/staff", World.GATEWAY.origin() + "//elsewhere", "%")) {
            var answer = agent.raw(agent.to("/staff/queues/undo")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", World.GATEWAY.origin())
                    .header("Referer", elsewhere)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("_csrf=" + token)));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(agent.open("/login/start").path()).isEqualTo("/staff");
            over(End.IDLE);
        }
    }

    @Test
    void goes_on_with_the_call_and_what_was_answered_in_it() {
        agent.open(AMINA).press("Report a missed bin");
        String page = agent.path();
        agent.write("collection", "residual.2026-11-23").press("Continue").write("note", "Behind the gate.");
        over(End.IDLE);
        agent.press("Continue");
        assertThat(agent.path()).isEqualTo(page + "/note");
        assertThat(agent.page().select("aside").text()).contains("You report for Amina Begum.");
        assertThat(agent.page().select("[name=note]").val()).isEqualTo("Behind the gate.");
        World.NEIGHBOURS
                .at("bin-schedules")
                .verify(0, postRequestedFor(urlPathEqualTo("/api/bins/v1/missed-collections")));
        agent.press("Continue");
        over(End.TOKENS);
        agent.press("Send report");
        World.GATEWAY.refreshes = true;
        assertThat(agent.words()).contains("Check your answers").contains("Behind the gate.");
        assertThat(agent.press("Send report").words()).contains("Report sent");
    }

    @Test
    void shows_nobody_else_what_was_typed_on_a_shared_computer() {
        agent.open(AMINA + "/notes/new").write("text", "Deaf in one ear");
        over(End.IDLE);
        agent.raw(agent.to("/be/supervisor"));
        agent.press("Save the note");
        assertThat(agent.path()).isEqualTo("/staff");
        assertThat(agent.html()).doesNotContain("Deaf in one ear");
        assertThat(agent.open(AMINA + "/notes/new").html()).doesNotContain("Deaf in one ear");
        World.NEIGHBOURS.at("accounts").verify(0, putRequestedFor(urlPathMatching(".*/notes/.*")));
    }

    @Test
    void forgets_a_call_after_twelve_hours_and_when_the_agent_signs_out() {
        agent.open(AMINA).press("Report something else");
        String page = agent.path();
        Visitor later = World.visitor();
        assertThat(later.signInAs("agent").open(page).path()).isEqualTo(page);
        World.CLOCK.forward(Duration.ofHours(13));
        assertThat(World.visitor().signInAs("agent").open(page).words()).contains("That call is over.");
        World.CLOCK.back();
        assertThat(later.open(page).path()).isEqualTo(page);
        later.send(later.form("Sign out"), java.util.Map.of());
        assertThat(World.visitor().signInAs("agent").open(page).words()).contains("That call is over.");
    }

    @Test
    void keeps_the_call_readable_nowhere_in_the_database() {
        agent.open("/staff/properties/990000000017")
                .write("name", "Zebedee Quill")
                .write("phone", "0121 496 0000")
                .press("Report a missed bin");
        String key = agent.path().replaceFirst("/staff/for/([0-9a-f-]{36}).*", "$1");
        try (var client = com.mongodb.client.MongoClients.create(TestServers.mongoUri())) {
            List<String> stored = new ArrayList<>();
            client.getDatabase(World.DATABASE)
                    .getCollection("keptThings")
                    .find()
                    .forEach(one -> {
                        stored.add(one.toJson());
                        one.get("parts", org.bson.Document.class)
                                .values()
                                .forEach(part -> stored.add(new String(
                                        ((org.bson.types.Binary) part).getData(),
                                        java.nio.charset.StandardCharsets.ISO_8859_1)));
                    });
            assertThat(stored).isNotEmpty();
            assertThat(String.join(" ", stored)).doesNotContain("Zebedee", "496 0000", key, LittleGateway.AGENT);
        }
    }

    private static void over(End end) {
        if (end == End.IDLE) {
            World.CLOCK.forward(Duration.ofHours(2));
        } else {
            World.CLOCK.forward(Duration.ofMinutes(10));
            World.GATEWAY.refreshes = false;
        }
    }
}
