package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Finds the bin day, puts it in a calendar, signs up, reports a missed collection, and is told what happens next: at a real
 * address in real ward boundaries when they are there ({@link RealCity} says what is real), else in the synthetic city.
 */
@Tag("alone")
@Execution(ExecutionMode.SAME_THREAD)
class ResidentJourneyTest {

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void a_resident_is_told_what_happens_next_about_a_missed_collection(Browser.Device device, boolean scripts) {
        Journey.Missed missed = Journey.reportableAtARealHome();
        try (Browser browser = new Browser(device, scripts, "resident")) {
            Resident resident = new Resident(browser);
            resident.finds(missed);
            resident.looksAtTheCalendarPage();
            resident.signsUp();
            resident.signsIn();
            String reference = resident.reportsMissed(missed);
            assertThat(reference).startsWith("MB-");

            JsonNode mail = Journey.mail(resident.email, reference);
            assertThat(mail.path("text").asString()).contains(reference).contains("/account/reports/" + reference);
            assertThat(mail.path("html").asString()).doesNotContain("<b>please</b>");

            browser.page().navigate("/account/reports/" + reference);
            assertThat(browser.page().locator("main")).containsText(reference);
            browser.look("report");
            browser.page().navigate("/account");
            assertThat(browser.page().locator("main")).containsText(reference);
            browser.look("account-with-report");
            browser.nothingBroke();

            List<JsonNode> about = Journey.mails(resident.email).stream()
                    .filter(sent -> sent.path("subject").asString().contains(reference))
                    .toList();
            assertThat(about).hasSize(1);
        }
    }
}
