package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.testing.PlatformStatus;

/** The supervisor's board on the whole platform. */
class StaffJourneyTest {

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_supervisor_sees_what_waits(boolean scripts) throws Exception {
        reportsALamp(Signed.resident(1));
        try (Browser browser = new Browser(Browser.Device.DESKTOP, scripts, "supervisor")) {
            signsIn(browser.page(), "/staff/board");
            assertThat(browser.page().locator("main h1")).containsText("Board");
            browser.look("board");
            browser.page()
                    .locator("main a[href*='team=street-lighting']")
                    .first()
                    .click();
            assertThat(browser.page().locator("main h1")).containsText("Queues");
            browser.look("queue-behind-a-number");
            browser.nothingBroke();
        }
    }

    private static void signsIn(Page page, String begin) {
        PlatformStatus.Staff one = Journey.STATUS.demo().staff().stream()
                .filter(person -> person.roles().equals(List.of("supervisor")))
                .findFirst()
                .orElseThrow();
        page.navigate(begin);
        page.locator("input[name=email]").fill(one.email());
        page.locator("input[name=password]").fill(one.password());
        page.locator("main form button[type=submit]").first().click();
        page.navigate(begin);
    }

    /** At a place where nothing else was reported. */
    private static void reportsALamp(Signed resident) throws Exception {
        double lat = 52.44 + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000) / 2_500_000.0;
        resident.post("/api/requests/v1/requests", """
                        {"category":"street-light","place":{"lat":%s,"lon":-1.8873,"words":"Outside the library"},
                         "description":"The lamp is out.","answers":{"problem":["out"]}}""".formatted(lat)).ok();
    }
}
