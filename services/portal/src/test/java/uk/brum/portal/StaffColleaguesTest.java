package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works in which team, seen and set by supervisors. */
@PortalPages
class StaffColleaguesTest {

    private static final String ASH = "0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03";
    private static final String ITS_TEAM = "/api/accounts/v1/staff/" + ASH + "/team";

    private final Visitor supervisor = World.visitor();

    @BeforeEach
    void atTheBoard() {
        World.asUsual();
        StaffDesk.atWork();
        supervisor.signInAs("supervisor").open("/staff/board").follow("See who works in which team");
    }

    @Test
    void sees_colleagues_by_team_and_puts_one_in_another() {
        assertThat(supervisor.page().select("main h2").eachText()).containsExactly("Street scene", "In no team");
        assertThat(supervisor.words()).contains("Ash Agent Agent", "Sam Supervisor Agent, Supervisor");
        supervisor.follow("Change team: Ash Agent");
        assertThat(supervisor.page().select("[name=team] [selected]").val()).isEqualTo("street-scene");
        assertThat(supervisor.page().select("[name=team] option").eachText())
                .contains("In no team", "Contact centre", "Trees");
        supervisor.write("team", "trees").press("Save");
        assertThat(supervisor.words()).contains("Ash Agent is in the team Street scene now.");
        World.NEIGHBOURS
                .at("accounts")
                .verify(putRequestedFor(urlPathEqualTo(ITS_TEAM)).withRequestBody(equalToJson("{\"team\":\"trees\"}")));
    }

    @Test
    void takes_one_out_of_every_team() {
        supervisor.open("/staff/colleagues/" + ASH).write("team", "").press("Save");
        World.NEIGHBOURS
                .at("accounts")
                .verify(putRequestedFor(urlPathEqualTo(ITS_TEAM)).withRequestBody(equalToJson("{}")));
    }

    @Test
    void finds_a_colleague_by_name() {
        supervisor.write("name", "as").press("Find");
        World.NEIGHBOURS
                .at("accounts")
                .verify(getRequestedFor(urlPathEqualTo("/api/accounts/v1/staff"))
                        .withQueryParam("q", equalTo("as")));
        assertThat(supervisor.answer().uri().getRawQuery()).matches("search=[0-9a-f-]{36}");
        assertThat(supervisor.page().title()).doesNotContain("as –");
        assertThat(supervisor.write("name", "--").press("Find").words())
                .contains("We found no colleague. Try the beginning of their name.");
    }

    @Test
    void says_what_cannot_be_done() {
        World.NEIGHBOURS
                .at("accounts")
                .stubFor(put(urlPathMatching(".*/team"))
                        .willReturn(StaffDesk.problem(409, "changed-meanwhile", "Somebody changed it meanwhile.")));
        supervisor.open("/staff/colleagues/" + ASH).write("team", "trees").press("Save");
        assertThat(supervisor.status()).isEqualTo(409);
        assertThat(supervisor.words()).contains("Somebody changed it meanwhile.");
        assertThat(supervisor.page().select("[name=team] [selected]").val()).isEqualTo("trees");
        World.NEIGHBOURS.away("accounts");
        assertThat(supervisor.open("/staff/colleagues").words()).contains("We cannot show colleagues just now.");
    }
}
