package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PortalPages
class AccountTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void shows_homes_next_collections_and_reports_with_their_due_dates_on_one_page() {
        assertThat(visitor.open("/account").words())
                .contains("Amina Begum, amina@example.org")
                .contains("Home")
                .contains("Next: Today, Monday 23 November")
                .contains("Rubbish not collected on Monday 23 November")
                .contains("Open")
                .contains("We aim to come back by the end of Wednesday 25 November");
        assertThat(visitor.follow("Rubbish not collected on").words())
                .contains("What happened so far")
                .contains("You told us that the rubbish was not collected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "places", "bin-schedules", "notifications"})
    void shows_the_rest_when_one_service_is_away(String service) {
        visitor.signIn();
        World.NEIGHBOURS.away(service);
        assertThat(visitor.open("/account").status()).as(visitor.words()).isEqualTo(200);
        assertThat(visitor.words())
                .contains("Your account")
                .contains(
                        switch (service) {
                            case "accounts" -> "We cannot show your properties just now. They are safe.";
                            case "bin-schedules" -> "We cannot show your missed collections just now. They are safe.";
                            default -> "Rubbish not collected on";
                        });
    }

    @Test
    void greets_an_account_that_has_nothing_yet() {
        World.NEIGHBOURS.answers("accounts", "/api/accounts/v1/me", Neighbours.ACCOUNTS.example("getMe", "newAccount"));
        World.NEIGHBOURS.answers(
                "bin-schedules",
                "/api/bins/v1/missed-collections",
                Neighbours.BINS.example("listMissedCollections", "noReports"));
        assertThat(visitor.open("/account").words())
                .contains("You have not saved a property yet.")
                .contains("You have not reported a missed collection yet.");
    }

    @Test
    void saves_a_home_from_its_bin_days() {
        visitor.open("/bins/990000000017")
                .follow("Save it in my account")
                .write("label", " Mum ")
                .press("Save");
        assertThat(visitor.path()).isEqualTo("/account");
        assertThat(visitor.words()).contains("We saved this property in your account.");
        World.NEIGHBOURS
                .at("accounts")
                .verify(putRequestedFor(urlPathEqualTo("/api/accounts/v1/me/properties/990000000017"))
                        .withRequestBody(equalToJson("{\"label\":\"Mum\"}")));
        assertThat(visitor.open("/account").words()).doesNotContain("We saved this property");
    }

    @Test
    void renames_a_home_and_takes_its_name_away() {
        visitor.open("/account").follow("Rename Home");
        assertThat(visitor.page().select("#label").val()).isEqualTo("Home");
        visitor.write("label", "").press("Save");
        World.NEIGHBOURS
                .at("accounts")
                .verify(putRequestedFor(urlPathEqualTo("/api/accounts/v1/me/properties/100070000001"))
                        .withRequestBody(equalToJson("{}")));
        visitor.open("/account")
                .follow("Rename Home")
                .write("label", "x".repeat(41))
                .press("Save");
        assertThat(visitor.page().select("#label-error").text()).contains("40 characters or fewer");
    }

    @Test
    void says_why_a_home_cannot_be_saved() {
        visitor.signIn();
        Neighbours.ACCOUNTS.stub(World.NEIGHBOURS.at("accounts"), "linkProperty", "tooManyProperties");
        visitor.open("/account/properties/990000000017").write("label", "Mum").press("Save");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("You can keep up to 20 properties.");
        World.NEIGHBOURS
                .at("accounts")
                .stubFor(put(urlPathEqualTo("/api/accounts/v1/me/properties/990000000017"))
                        .willReturn(aResponse().withStatus(503)));
        visitor.press("Save");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.page().select("#label").val()).isEqualTo("Mum");
    }

    @Test
    void removes_a_home_after_asking() {
        visitor.open("/account").follow("Remove Home");
        assertThat(visitor.words()).contains("Remove Home from your account?");
        assertThat(visitor.press("Remove").words()).contains("We removed this property");
        World.NEIGHBOURS
                .at("accounts")
                .verify(deleteRequestedFor(urlPathEqualTo("/api/accounts/v1/me/properties/100070000001")));
    }

    @Test
    void shows_messages_and_changes_which_ones_come() {
        assertThat(visitor.open("/account/messages").words())
                .contains("We have your missed collection report MB-7K2M-9QXD")
                .contains("Sent");
        visitor.follow("Choose which messages you get");
        assertThat(visitor.page().select("#email").hasAttr("checked")).isTrue();
        assertThat(visitor.words())
                .contains("You cannot stop these", "your complaints", "see and change your reminders");
        visitor.write("email", "-")
                .write("account", "-")
                .write("following", "-")
                .press("Save");
        World.NEIGHBOURS
                .at("notifications")
                .verify(
                        putRequestedFor(urlPathEqualTo("/api/notifications/v1/me/preferences"))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"channels\":{\"email\":false},\"topics\":{\"security\":true,\"account\":false,\"missedCollections\":true,\"requests\":true,\"following\":false}}")));
        assertThat(visitor.words()).contains("We saved which messages you want.");
    }

    @Test
    void cannot_tell_a_foreign_report_from_none() {
        visitor.signIn();
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "getMissedCollection", "reportUnknown");
        assertThat(visitor.open("/account/reports/MB-0000-0000").status()).isEqualTo(404);
        assertThat(visitor.open("/account/reports/nonsense").status()).isEqualTo(404);
    }

    @Test
    void says_in_plain_words_what_works() {
        assertThat(visitor.open("/status").words()).contains("Everything is working");
        World.CLOCK.forward(java.time.Duration.ofMinutes(1));
        World.NEIGHBOURS.answers("bin-schedules", "/health", "{\"status\":\"DEGRADED\"}");
        World.NEIGHBOURS.away("notifications");
        assertThat(visitor.open("/status").words())
                .contains("Some things are not working")
                .contains("Delays")
                .contains("Emails are late. They will be sent when this works again.");
    }
}
