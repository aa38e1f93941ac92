package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.testing.PlatformStatus;

/** A day of the contact centre on the whole platform: a call, a request out of a queue, and the supervisor's board. */
class StaffJourneyTest {

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void an_agent_logs_a_missed_bin_for_a_caller_and_answers_a_request(boolean scripts) throws Exception {
        Signed caller = Signed.resident(0);
        Journey.Missed missed = Journey.reportable();
        caller.put("/api/accounts/v1/me/properties/" + missed.uprn(), "{}").ok();
        String request = reportsALamp(caller);
        String words = "A crew is on its way " + UUID.randomUUID();
        String template = writesATemplate(words);
        try (Browser browser = new Browser(Browser.Device.DESKTOP, scripts, "agent")) {
            Agent agent = new Agent(browser);
            agent.signsIn("agent", "/staff");
            String report = agent.logs(missed, nameOf(caller));
            assertThat(agent.interactions).isLessThanOrEqualTo(6);
            assertThat(caller.get("/api/bins/v1/missed-collections").ok().toString())
                    .as("it is in the caller's account")
                    .contains(report);
            agent.answers(request, template);
            browser.nothingBroke();
        }
        assertThat(caller.get("/api/requests/v1/requests/" + request).ok().toString())
                .as("the caller reads the answer")
                .contains(words);
        caller.delete("/api/accounts/v1/me/properties/" + missed.uprn());
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_supervisor_sees_what_waits(boolean scripts) throws Exception {
        reportsALamp(Signed.resident(1));
        try (Browser browser = new Browser(Browser.Device.DESKTOP, scripts, "supervisor")) {
            Agent supervisor = new Agent(browser);
            supervisor.signsIn("supervisor", "/staff/board");
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

    /** Somebody of the staff at a browser; each link and button counts. */
    private static final class Agent {

        private final Browser browser;
        private final Page page;
        private int interactions;

        Agent(Browser browser) {
            this.browser = browser;
            this.page = browser.page();
        }

        void signsIn(String role, String begin) {
            PlatformStatus.Staff one = Journey.STATUS.demo().staff().stream()
                    .filter(person -> person.roles().equals(List.of(role)))
                    .findFirst()
                    .orElseThrow();
            page.navigate(begin);
            page.locator("input[name=email]").fill(one.email());
            page.locator("input[name=password]").fill(one.password());
            page.locator("main form button[type=submit]").first().click();
            page.navigate(begin);
        }

        String logs(Journey.Missed missed, String name) {
            browser.look("search");
            page.locator("#staff-q").fill(name);
            press("Search");
            browser.look("found");
            interactions++;
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .click();
            assertThat(page.locator("main h1")).containsText(name);
            browser.look("customer");
            interactions++;
            page.locator("button[value='missed-bin:" + missed.uprn() + "']").click();
            assertThat(page.locator("main h1")).containsText("Which collection was missed?");
            browser.look("which-collection");
            page.getByLabel(missed.stream(), new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .check();
            press("Continue");
            press("Continue");
            assertThat(page.locator("main h1")).containsText("Check your answers");
            browser.look("check");
            press("Send report");
            assertThat(page.locator("main h1")).containsText("Report sent");
            browser.look("sent");
            return page.locator(".govuk-panel strong").innerText();
        }

        void answers(String request, String template) {
            page.navigate("/staff/queues?team=street-lighting&order=newest");
            browser.look("queue");
            page.locator("button[name=claim][value='" + request + "']").click();
            assertThat(page.locator("main")).containsText("You took");
            browser.look("taken");
            page.navigate("/staff/requests/" + request);
            browser.look("request");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change the state"))
                    .click();
            page.locator("select[name=status]").selectOption("in-progress");
            press("Show words for this state");
            browser.look("templates");
            press(template);
            browser.look("filled-in");
            press("Change state");
            assertThat(page.locator("main")).containsText("The state is changed.");
            browser.look("answered");
        }

        private void press(String button) {
            interactions++;
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first()
                    .click();
        }
    }

    private static String nameOf(Signed person) throws Exception {
        return person.get("/api/accounts/v1/me").ok().path("name").asString();
    }

    /** At a place where nothing else was reported. */
    private static String reportsALamp(Signed resident) throws Exception {
        double lat = 52.44 + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 100_000) / 2_500_000.0;
        return resident.post("/api/requests/v1/requests", """
                        {"category":"street-light","place":{"lat":%s,"lon":-1.8873,"words":"Outside the library"},
                         "description":"The lamp is out.","answers":{"problem":["out"]}}""".formatted(lat))
                .ok()
                .path("reference")
                .asString();
    }

    private static String writesATemplate(String words) throws Exception {
        String name = "Crew sent " + UUID.randomUUID().toString().substring(0, 8);
        Signed.staff("supervisor")
                .put("/api/requests/v1/desk/templates/" + UUID.randomUUID(), """
                        {"name":"%s","category":"street-light","state":"in-progress","text":"%s","active":true}""".formatted(name, words))
                .ok();
        return name;
    }
}
