package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What helps to serve a customer well: read at a glance, and written down in the call. */
@PortalPages
class StaffCareTest {

    private static final String AMINA = "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11";
    private static final String ACCOUNT = "/api/accounts/v1/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11";

    private final Visitor agent = World.visitor();

    @BeforeEach
    void atTheDesk() {
        World.asUsual();
        agent.signInAs("agent");
    }

    @Test
    void shows_needs_and_notes_and_who_wrote_them() {
        agent.open(AMINA);
        assertThat(agent.words())
                .contains("What to know Speaks Urdu Large print An interpreter Only by phone")
                .contains("Call after 5 in the evening.")
                .contains("Hard of hearing, call after 5.")
                .contains("Ash Agent, ")
                .contains("1 withdrawn note")
                .contains("Withdrawn by Ash Agent");
    }

    @Test
    void says_so_when_nothing_is_known_and_when_nobody_can_say() {
        World.NEIGHBOURS.answers("accounts", ACCOUNT + "/care", Neighbours.ACCOUNTS.example("getCare", "nothingKnown"));
        agent.open(AMINA);
        assertThat(agent.words()).contains("Nothing is noted, and they asked for nothing special.");
        World.NEIGHBOURS
                .at("accounts")
                .stubFor(get(urlPathEqualTo(ACCOUNT + "/care")).willReturn(serviceUnavailable()));
        agent.open(AMINA);
        assertThat(agent.words()).contains("Amina Begum").contains("We cannot show what they need just now. Ask them.");
    }

    @Test
    void writes_a_note_once() {
        agent.open(AMINA).follow("Write a note for the next call");
        agent.press("Save the note");
        assertThat(agent.page().title()).startsWith("Error:");
        assertThat(agent.words()).contains("Write a note");
        String key = agent.page().select("[name=key]").val();
        agent.write("text", "Deaf in one ear").press("Save the note");
        assertThat(agent.path()).isEqualTo(AMINA);
        assertThat(agent.words()).contains("The note is saved.");
        World.NEIGHBOURS
                .at("accounts")
                .verify(putRequestedFor(urlPathEqualTo(ACCOUNT + "/notes/" + key))
                        .withRequestBody(equalToJson("{\"text\":\"Deaf in one ear\"}")));
    }

    @Test
    void keeps_a_note_that_cannot_be_saved_on_the_page() {
        agent.open(AMINA + "/notes/new");
        World.NEIGHBOURS
                .at("accounts")
                .stubFor(put(urlPathMatching(ACCOUNT + "/notes/.*")).willReturn(serviceUnavailable()));
        agent.write("text", "Deaf in one ear").press("Save the note");
        assertThat(agent.status()).isEqualTo(503);
        assertThat(agent.words()).contains("We could not save this just now.");
        assertThat(agent.page().select("[name=text]").val()).isEqualTo("Deaf in one ear");
    }

    @Test
    void withdraws_a_note() {
        agent.open(AMINA).press("Withdraw this note: Hard of hearing, call after 5.");
        assertThat(agent.words()).contains("The note is withdrawn.");
        World.NEIGHBOURS
                .at("accounts")
                .verify(deleteRequestedFor(urlPathEqualTo(ACCOUNT + "/notes/5a0c9b0e-2a53-4a0d-9d59-3b9d0f6a1c01")));
    }

    @Test
    void changes_what_they_need_with_its_history_below() {
        agent.open(AMINA).follow("Change what they need");
        assertThat(agent.page().select("[name=needs][checked]").eachAttr("value"))
                .containsExactly("large-print", "interpreter");
        assertThat(agent.page().select("[name=language] [selected]").val()).isEqualTo("ur");
        assertThat(agent.words()).contains("Changes").contains("Ash Agent");
        agent.write("language", "").write("other", "").press("Save");
        assertThat(agent.words()).contains("What they need is saved.");
        World.NEIGHBOURS
                .at("accounts")
                .verify(putRequestedFor(urlPathEqualTo(ACCOUNT + "/adjustments"))
                        .withRequestBody(equalToJson(
                                        "{\"version\":1,\"needs\":[\"large-print\"],\"contact\":[\"phone\"]}",
                                        true,
                                        false)
                                .or(equalToJson(
                                        "{\"version\":1,\"needs\":[\"interpreter\"],\"contact\":[\"phone\"]}"))));
    }

    @Test
    void shows_what_a_colleague_wrote_meanwhile_and_keeps_what_was_typed() {
        agent.open(AMINA + "/needs");
        World.NEIGHBOURS
                .at("accounts")
                .stubFor(any(urlPathEqualTo(ACCOUNT + "/adjustments"))
                        .willReturn(StaffDesk.problem(409, "changed-meanwhile", "Changed")));
        agent.write("other", "Ring twice").press("Save");
        assertThat(agent.status()).isEqualTo(409);
        assertThat(agent.words()).contains("A colleague changed this while you were typing.");
        assertThat(agent.page().select("[name=other]").val()).isEqualTo("Ring twice");
    }

    @Test
    void tells_supervisors_alone_who_looked() {
        assertThat(agent.open(AMINA).page().select("a[href$=/accesses]")).isEmpty();
        assertThat(agent.open(AMINA + "/accesses").status()).isEqualTo(403);
        Visitor supervisor = World.visitor();
        supervisor.signInAs("supervisor").open(AMINA).follow("Who looked at this customer");
        assertThat(supervisor.words()).contains("Ash Agent The account").contains("Ash Agent Found by name");
        World.NEIGHBOURS.away("accounts");
        assertThat(supervisor.open(AMINA + "/accesses").words()).contains("We cannot show who looked just now.");
    }

    @Test
    void keeps_residents_out() {
        Visitor resident = World.visitor();
        resident.signIn().open(AMINA + "/notes/new");
        assertThat(resident.status()).isEqualTo(403);
        assertThat(resident.open(AMINA + "/needs").status()).isEqualTo(403);
    }
}
