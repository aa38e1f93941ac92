package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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
