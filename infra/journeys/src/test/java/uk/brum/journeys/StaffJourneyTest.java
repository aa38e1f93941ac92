package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.brum.testing.PlatformStatus;

/** A day of the contact centre on the whole platform: a call, the queue, many reports of one thing, and the board. */
@Execution(ExecutionMode.CONCURRENT)
class StaffJourneyTest {

    private static final String QUEUE = "/api/requests/v1/desk/requests?team=street-lighting&order=newest&limit=100";

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"DESKTOP, true", "DESKTOP, false", "PHONE, true", "PHONE, false"})
    void an_agent_logs_a_missed_bin_for_a_caller_who_finds_it_in_their_account(Browser.Device device, boolean scripts)
            throws Exception {
        Signed caller = Signed.resident(0);
        Journey.Missed missed = Journey.reportable();
        String home = "/api/accounts/v1/me/properties/" + missed.uprn();
        caller.put(home, "{}").ok();
        String name = caller.get("/api/accounts/v1/me").ok().path("name").asString();
        try (Browser browser = new Browser(device, scripts, "call");
                Browser own = new Browser(device, scripts, "caller")) {
            Colleague agent = new Colleague(browser);
            agent.signsIn("agent");
            agent.finds(name);
            String report = agent.logs(missed);
            assertThat(agent.interactions()).isLessThanOrEqualTo(6);
            browser.page().locator("a[href*='/staff/people/']").first().click();
            agent.reads(report);
            browser.look("customer-with-report");
            browser.nothingBroke();

            PlatformStatus.Resident login = Journey.STATUS.demo().residents().getFirst();
            own.page().navigate("/");
            Resident resident = new Resident(own);
            resident.follow("Go to my account");
            resident.signsInAs(login.email(), login.password());
            assertThat(own.page().locator("main")).containsText(report);
            own.nothingBroke();
        } finally {
            caller.delete(home);
        }
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"DESKTOP, true", "DESKTOP, false", "PHONE, true", "PHONE, false"})
    void an_agent_takes_a_request_answers_it_with_a_template_undoes_and_gives_many_out(
            Browser.Device device, boolean scripts) throws Exception {
        Signed reporter = Signed.resident(1);
        String first = reportsALamp(reporter);
        String second = reportsALamp(reporter);
        String words = "A crew is on its way " + UUID.randomUUID();
        String template = writesATemplate(words);
        waitsInTheQueue(first, second);
        try (Browser browser = new Browser(device, scripts, "queue")) {
            Page page = browser.page();
            Colleague agent = new Colleague(browser);
            agent.signsIn("agent");
            agent.opens("Queues");
            browser.look("queues");
            page.locator("details summary").first().click();
            page.selectOption("#team", new SelectOption().setValue("street-lighting"));
            page.selectOption("#assignee", new SelectOption().setValue("")); // also what somebody has
            agent.press("Show");
            page.navigate(page.url() + "&order=newest");
            browser.look("team");

            page.locator("button[name=claim][value='" + first + "']").click();
            agent.reads("You took " + first);
            browser.look("taken");
            agent.press("Undo");
            agent.reads("Put back as it was: " + first);
            browser.look("undone");
            page.locator("button[name=claim][value='" + first + "']").click();
            agent.reads("You took " + first);

            page.locator("#pick-" + first).check();
            page.locator("#pick-" + second).check();
            page.selectOption("#toPriority", "1");
            page.selectOption("#toPerson", new SelectOption().setValue("me"));
            agent.press("Give them");
            agent.reads("You gave out");
            agent.reads(second);
            browser.look("given-out");

            page.locator("main table a[href$='/staff/requests/" + first + "']").click();
            browser.look("request");
            agent.follows("Change the state");
            page.selectOption("#status", "in-progress");
            agent.press("Show words for this state");
            browser.look("templates");
            agent.press(template);
            assertThat(page.locator("textarea[name=text]")).hasValue(words);
            browser.look("filled-in");
            agent.press("Change state");
            agent.reads("The state is changed.");
            agent.reads(words);
            browser.look("answered");
            browser.nothingBroke();
        }
        assertThat(reporter.get("/api/requests/v1/requests/" + first).ok().toString())
                .as("the reporter reads the answer")
                .contains(words);
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void a_supervisor_declares_an_incident_and_one_answer_goes_to_all_who_reported_it(
            Browser.Device device, boolean scripts) throws Exception {
        Signed reporter = Signed.resident(1);
        String first = reportsALamp(reporter);
        String second = reportsALamp(reporter);
        String place = "The High Street " + UUID.randomUUID();
        String words = "The cable is found " + UUID.randomUUID();
        try (Browser browser = new Browser(device, scripts, "incident")) {
            Page page = browser.page();
            Colleague supervisor = new Colleague(browser);
            supervisor.signsIn("supervisor");
            supervisor.opens("Incidents");
            supervisor.press("Declare a mass incident");
            page.selectOption("#category", "street-light");
            page.locator("#place").fill(place);
            page.locator("#description").fill("All lights of the street are out.");
            browser.look("declare");
            supervisor.press("Declare it");
            supervisor.reads("The incident is declared.");
            browser.look("declared");
            supervisor.press("Add reports");
            page.locator("#references").fill(first + "\n" + second);
            supervisor.press("Add reports");
            supervisor.reads("2 reports joined.");
            browser.look("joined");

            supervisor.opens("Incidents");
            supervisor.reads(place);
            browser.look("open-incidents");
            page.locator("main li")
                    .filter(new Locator.FilterOptions().setHasText(place))
                    .locator("a")
                    .click();
            supervisor.reads(first);
            supervisor.reads(second);
            supervisor.press("Answer everybody");
            page.locator("input[name=state][value='in-progress']").check();
            page.locator("#text").fill(words);
            supervisor.press("Answer everybody");
            supervisor.reads("The answer goes to everybody who joined.");
            browser.look("all-answered");
            browser.nothingBroke();
        }
    }

    @Test
    void an_agent_relates_a_report_to_another_and_merges_the_one_that_is_the_same() throws Exception {
        String first = reportsALamp(Signed.resident(1));
        String near = reportsALamp(Signed.resident(1));
        String same = reportsALamp(Signed.resident(1));
        try (Browser browser = new Browser(Browser.Device.DESKTOP, true, "merge")) {
            Colleague agent = new Colleague(browser);
            agent.signsIn("agent");
            joins(browser, agent, near, "Relate to another report", first, "Relate");
            agent.reads("The two reports are related.");
            agent.reads("Related to " + first);
            joins(browser, agent, same, "Merge with the same report", first, "Merge");
            agent.reads("It is merged.");
            agent.reads("The same as " + first);
            browser.look("merged");
            browser.nothingBroke();
        }
    }

    private static void joins(
            Browser browser, Colleague agent, String report, String link, String other, String button) {
        browser.page().locator("#staff-q").fill(report);
        agent.press("Search");
        agent.follows(link);
        browser.page().locator("#other").fill(other);
        browser.look(button);
        browser.page()
                .locator("main form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void an_agent_rewords_a_report_and_a_stranger_reads_only_the_new_words(Browser.Device device, boolean scripts)
            throws Exception {
        String report = reportsALamp(Signed.resident(1));
        try (Browser browser = new Browser(device, scripts, "moderation");
                Browser street = new Browser(device, scripts, "stranger")) {
            Colleague agent = new Colleague(browser);
            agent.signsIn("agent");
            browser.page().locator("#staff-q").fill(report);
            agent.press("Search");
            agent.follows("Choose what the public sees");
            browser.page().locator("input[name=show][value=reworded]").check();
            browser.page().locator("#words").fill("A lamp of [a name] is out.");
            browser.page().locator("#reason").fill("It named somebody");
            browser.look("reword");
            agent.press("Save");
            agent.reads("The public reads the new words.");
            assertThat(browser.page().locator("#words")).hasValue("A lamp of [a name] is out.");
            browser.look("reworded");
            browser.nothingBroke();

            Resident stranger = new Resident(street);
            stranger.findsByReference(report);
            assertThat(street.page().locator("main")).containsText("A lamp of [a name] is out.");
            assertThat(street.page().locator("main")).not().containsText("The lamp is out.");
            street.nothingBroke();
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void a_supervisor_sees_what_waits(boolean scripts) throws Exception {
        reportsALamp(Signed.resident(1));
        try (Browser browser = new Browser(Browser.Device.DESKTOP, scripts, "supervisor")) {
            Colleague supervisor = new Colleague(browser);
            supervisor.signsIn("supervisor");
            supervisor.opens("Board");
            assertThat(supervisor.heading()).containsText("Board");
            browser.look("board");
            browser.page()
                    .locator("main a[href*='team=street-lighting']")
                    .first()
                    .click();
            assertThat(supervisor.heading()).containsText("Queues");
            browser.look("queue-behind-a-number");
            browser.nothingBroke();
        }
    }

    /** At a place where nothing else was reported. */
    static String reportsALamp(Signed resident) throws Exception {
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

    private static void waitsInTheQueue(String... references) throws Exception {
        Signed agent = Signed.staff("agent");
        for (String reference : references) {
            Awaitility.await(reference + " in the queue")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> agent.get(QUEUE).ok().toString().contains(reference));
        }
    }
}
