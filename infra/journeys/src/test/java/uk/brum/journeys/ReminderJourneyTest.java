package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Asks for reminders of a bin day from the home page: without an account, by a link in an email, and with one. That an email
 * then comes in the evening is shown by the tests of bin-schedules, whose clock can be moved, and of notifications.
 */
class ReminderJourneyTest {

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void a_resident_is_reminded_after_confirming_and_stops_it_in_the_account(Browser.Device device, boolean scripts) {
        Journey.Missed home = Journey.reportable();
        try (Browser browser = new Browser(device, scripts, "reminders")) {
            Resident resident = new Resident(browser);
            Page page = browser.page();
            resident.finds(home);
            resident.follow("Remind me by email");
            assertThat(resident.heading()).containsText("Remind me of bin days");
            browser.look("remind-me");
            page.getByLabel("7am on the day").check();
            String stranger = "no-account-" + resident.email;
            page.getByLabel("Email address").fill(stranger);
            resident.press("Remind me");
            assertThat(resident.heading()).containsText("Check your email");
            browser.look("check-your-email");

            JsonNode question = Journey.mail(stranger, "bin day reminders");
            assertThat(question.path("text").asString()).contains(home.address(), "at 7am on the day");
            page.navigate(Journey.link(question));
            browser.look("confirm");
            resident.press("Yes, remind me");
            assertThat(resident.heading()).containsText("Your reminders are set");
            browser.look("confirmed");

            resident.signsUp();
            resident.signsIn();
            page.navigate("/bins/" + home.uprn() + "/remind");
            page.getByLabel("8pm the day before").check();
            resident.press("Remind me");
            assertThat(resident.heading()).containsText("Your bin day reminders");
            assertThat(page.locator("main")).containsText("8pm the day before");
            browser.look("my-reminders");
            resident.follow("Stop");
            browser.look("stop");
            resident.press("Stop the reminders");
            assertThat(page.locator("main")).containsText("You have no reminders yet");
            browser.nothingBroke();
        }
    }
}
