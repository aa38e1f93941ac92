package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Reports a missed collection, is unhappy with what becomes of it, says so in their own words, and finds the stage and the
 * clock in the account, the letter as a page and as a file, and the report itself going on.
 */
class ComplaintJourneyTest {

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true", "DESKTOP, false"})
    void a_resident_who_is_unhappy_with_a_report_sees_when_we_answer(Browser.Device device, boolean scripts) {
        Journey.Missed missed = Journey.reportable();
        try (Browser browser = new Browser(device, scripts, "complaint")) {
            Resident resident = new Resident(browser);
            Page page = browser.page();
            resident.signsUp();
            resident.signsIn();
            String report = resident.reportsMissed(missed);

            page.navigate("/account/reports/" + report);
            resident.follow("I am unhappy with this");
            assertThat(page.locator("main")).containsText("missed collection report " + report);
            browser.look("unhappy");
            resident.follow("Start now");
            browser.look("words");
            page.locator("main textarea").fill("It was missed <b>again</b>.\nNobody phoned back.");
            resident.press("Continue");
            browser.look("who");
            page.getByLabel("Me", new Page.GetByLabelOptions().setExact(true)).check();
            resident.press("Continue");
            browser.look("contact");
            page.getByLabel("By email").check();
            resident.press("Continue");
            // nothing is needed: what is needed would hold the letter until somebody has prepared it
            browser.look("needs");
            resident.press("Continue");
            assertThat(resident.heading()).containsText("Check what you told us");
            assertThat(page.locator("main")).containsText("It was missed <b>again</b>.");
            browser.look("check");
            resident.press("Send this to us");
            assertThat(resident.heading()).containsText("We have it");
            assertThat(page.locator("main")).containsText("by the end of");
            browser.look("sent");
            String complaint = page.locator(".govuk-panel strong").innerText();
            assertThat(complaint).matches("CO-[0-9A-Z]{4}-[0-9A-Z]{4}");

            JsonNode mail = Journey.mail(resident.email, complaint);
            assertThat(mail.path("html").asString()).doesNotContain("<b>again</b>");

            page.navigate("/account");
            assertThat(page.locator("main")).containsText(complaint);
            assertThat(page.locator("main")).containsText("Stage 1.");
            browser.look("account");
            page.locator("a[href$='" + complaint + "']").first().click();
            assertThat(page.locator("main")).containsText("We write to you that somebody has started by the end of");
            browser.look("complaint");

            page.locator("a[href*='/letters/']").first().click();
            assertThat(page.locator("main")).containsText(complaint);
            browser.look("letter");
            String file = page.locator("a[href$='/pdf']").first().getAttribute("href");
            APIResponse pdf = browser.context().request().get(file);
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

            page.navigate("/account/reports/" + report);
            assertThat(page.locator("main")).containsText("You told us that you are unhappy with this");
            assertThat(page.locator("main")).containsText(complaint);
            browser.look("report-with-complaint");
            browser.nothingBroke();
        }
    }
}
