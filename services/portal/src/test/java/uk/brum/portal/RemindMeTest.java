package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalPages
class RemindMeTest {

    private static final String ASK = "/api/bins/v1/reminders";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void reminds_somebody_without_an_account_from_the_home_page_in_four_steps() {
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "askForReminders", "asked");
        visitor.open("/")
                .write("postcode", "b13 8dc")
                .press("Find my bin day")
                .follow("12 Hazelwell Rise")
                .follow("Remind me by email")
                .write("when", "same-day-07:00")
                .write("email", " amina@example.org ")
                .press("Remind me");

        assertThat(visitor.path()).isEqualTo("/bins/990000000017/remind/asked");
        assertThat(visitor.words()).contains("Check your email").contains("Open it within 2 days");
        assertThat(visitor.interactions()).isEqualTo(4);
        bins().verify(postRequestedFor(urlPathEqualTo(ASK))
                .withHeader("Idempotency-Key", matching("[0-9a-f-]{36}"))
                .withRequestBody(equalToJson(
                        "{\"uprn\":\"990000000017\",\"when\":\"same-day-07:00\",\"email\":\"amina@example.org\"}",
                        true,
                        true)));
    }

    @Test
    void says_what_is_missing_and_keeps_what_was_chosen() {
        visitor.open("/bins/990000000017/remind")
                .write("when", "day-before-20:00")
                .write("email", "amina")
                .press("Remind me");

        assertThat(visitor.page().title()).startsWith("Error:");
        assertThat(visitor.page().select(".govuk-error-summary").text())
                .contains("Enter an email address in the correct format");
        assertThat(visitor.page().select("[name=when][checked]").val()).isEqualTo("day-before-20:00");
        assertThat(visitor.page().select("#email").val()).isEqualTo("amina");
        visitor.write("email", "amina@example.org")
                .write("when", "noon")
                .write("bins", "-")
                .press("Remind me");
        assertThat(visitor.page().select(".govuk-error-summary").text())
                .contains("Choose when we should email you", "Choose at least one bin");
    }

    @Test
    void reminds_somebody_with_an_account_at_its_address() {
        visitor.signIn()
                .open("/bins/990000000017/remind")
                .write("when", "day-before-18:00")
                .press("Save");

        assertThat(visitor.path()).isEqualTo("/account/reminders");
        assertThat(visitor.words())
                .contains("We will remind you of the bin days of 12 Hazelwell Rise, at 6pm the day before.");
        bins().verify(postRequestedFor(urlPathEqualTo(ASK))
                .withHeader("Authorization", matching("Bearer .+"))
                .withRequestBody(matching("(?!.*email).*")));
    }

    @Test
    void shows_what_somebody_chose_to_change_it() {
        visitor.open("/account").follow("Your bin day reminders");
        assertThat(visitor.words())
                .contains("12 Hazelwell Rise", "6pm the day before", "All bins")
                .contains("We send no reminders while your emails are switched off");

        visitor.follow("Change the reminders for 12 Hazelwell Rise");

        assertThat(visitor.page().select("h1").text()).contains("Change your reminders");
        assertThat(visitor.page().select("button[type=submit]").text()).contains("Save");
        assertThat(visitor.page().select("[name=when][checked]").val()).isEqualTo("day-before-18:00");
    }

    @Test
    void stops_a_reminder_also_when_it_is_stopped_already() {
        visitor.open("/account/reminders").follow("Stop the reminders for 12 Hazelwell Rise");
        assertThat(visitor.words()).contains("12 Hazelwell Rise", "Stop these reminders?");
        assertThat(visitor.press("Stop the reminders").words()).contains("We have stopped these reminders.");
        bins().verify(deleteRequestedFor(urlPathMatching(ASK + "/[0-9a-f-]{36}")));

        bins().stubFor(any(urlPathMatching(ASK + "/[0-9a-f-]{36}"))
                .willReturn(aResponse().withStatus(404)));
        visitor.follow("Stop the reminders for 12 Hazelwell Rise").press("Stop the reminders");
        assertThat(visitor.words()).contains("We have stopped these reminders.");
        assertThat(visitor.open("/account/reminders/f0220000-0000-4000-8000-000000000001/stop")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void says_how_to_begin_to_somebody_without_reminders() {
        World.NEIGHBOURS.answers("bin-schedules", ASK, Neighbours.BINS.example("listMyReminders", "none"));
        assertThat(visitor.open("/account/reminders").words()).contains("You have no reminders yet.");
    }

    @Test
    void confirms_with_the_button_and_not_by_opening_the_link() {
        visitor.open("/bins/reminders/confirm/" + TOKEN);
        bins().verify(0, postRequestedFor(urlPathMatching("/api/bins/v1/reminder-links/.*")));

        visitor.press("Yes, remind me");

        assertThat(visitor.words()).contains("Your reminders are set").contains("6pm the day before");
        Neighbours.BINS.stub(bins(), "confirmReminder", "reminderLinkUnknown");
        assertThat(visitor.open("/bins/reminders/confirm/" + TOKEN)
                        .press("Yes, remind me")
                        .words())
                .contains("This link does not work any more");
    }

    @Test
    void stops_with_the_button_and_not_by_opening_the_link() {
        visitor.open("/bins/reminders/stop/" + TOKEN);
        bins().verify(0, postRequestedFor(urlPathMatching("/api/bins/v1/reminder-links/.*")));

        assertThat(visitor.press("Stop the reminders").words()).contains("We have stopped these reminders");
        bins().verify(postRequestedFor(urlPathEqualTo("/api/bins/v1/reminder-links/stop/" + TOKEN)));
        assertThat(visitor.open("/bins/reminders/stop/nonsense").status()).isEqualTo(404);
    }

    @Test
    void says_so_when_bin_schedules_refuses_or_is_away() {
        visitor.signIn();
        Neighbours.BINS.stub(bins(), "askForReminders", "tooManyReminders");
        visitor.open("/bins/990000000017/remind")
                .write("when", "day-before-18:00")
                .press("Save");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".govuk-error-summary").text())
                .contains("You can have reminders for 10 homes");

        bins().stubFor(post(urlPathEqualTo(ASK)).willReturn(aResponse().withStatus(503)));
        visitor.press("Save");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.words()).contains("We could not set this reminder just now. Try again in a minute");
    }

    private static WireMockServer bins() {
        return World.NEIGHBOURS.at("bin-schedules");
    }
}
