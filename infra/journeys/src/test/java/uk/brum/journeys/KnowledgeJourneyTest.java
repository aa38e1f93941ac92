package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that a supervisor writes once, an agent finds during a call, and the supervisor puts right. */
class KnowledgeJourneyTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String question = "How long is street " + mark + " dark?";
    private final String template = "Cable found " + mark;

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void a_supervisor_writes_what_an_agent_says_and_sends(Browser.Device device, boolean scripts) throws Exception {
        String report = StaffJourneyTest.reportsALamp(Signed.resident(1));
        try (Browser desk = new Browser(device, scripts, "knowledge");
                Browser phones = new Browser(device, scripts, "knowledge-agent")) {
            Colleague supervisor = new Colleague(desk);
            supervisor.signsIn("supervisor");
            writesAnAnswer(desk, supervisor);
            writesATemplate(desk, supervisor);

            Colleague agent = new Colleague(phones);
            agent.signsIn("agent");
            finds(phones, agent, "Until Friday.");
            phones.page().locator("#staff-q").fill(report);
            agent.press("Search");
            agent.reads("What to say");
            phones.page().getByText(question).click();
            agent.reads("Until Friday.");
            phones.look("beside-the-report");
            agent.follows("Change the state");
            phones.page().selectOption("#status", "in-progress");
            agent.press("Show words for this state");
            agent.press(template);
            assertThat(phones.page().locator("textarea[name=text]")).hasValue("We found the cable of " + report + ".");
            agent.press("Change state");
            agent.reads("We found the cable of " + report + ".");

            putsBothRight(desk, supervisor);
            finds(phones, agent, "Until Monday.");
            desk.nothingBroke();
            phones.nothingBroke();
        }
    }

    private void writesAnAnswer(Browser desk, Colleague supervisor) {
        Page page = desk.page();
        supervisor.opens("Short answers");
        supervisor.follows("Write a short answer");
        page.locator("#topic").fill("Street lights");
        page.locator("#question").fill(question);
        page.locator("#text").fill("Until Friday.");
        page.locator("main form details summary").click();
        page.locator("input[name=categories][value=street-light]").check();
        desk.look("short-answer");
        supervisor.press("Save");
        supervisor.reads("The short answer is saved.");
        desk.look("short-answers");
    }

    private void writesATemplate(Browser desk, Colleague supervisor) {
        Page page = desk.page();
        supervisor.opens("Held");
        supervisor.follows("Templates");
        supervisor.press("Write a template");
        page.locator("#name").fill(template);
        page.selectOption("#category", new SelectOption().setValue("street-light"));
        page.selectOption("#state", new SelectOption().setValue("in-progress"));
        page.locator("#text").fill("We found the cable of ((reference)).");
        desk.look("template");
        supervisor.press("Save");
        supervisor.reads("The template is saved.");
        desk.look("templates");
    }

    private void finds(Browser phones, Colleague agent, String answer) {
        agent.opens("Short answers");
        phones.page().locator("#words").fill("street " + mark);
        agent.press("Find");
        agent.reads(question);
        agent.reads(answer);
        phones.look("found");
    }

    private void putsBothRight(Browser desk, Colleague supervisor) {
        Page page = desk.page();
        supervisor.opens("Short answers");
        supervisor.follows("Change " + question);
        page.locator("#text").fill("Until Monday.");
        supervisor.press("Save");
        supervisor.reads("Until Monday.");
        supervisor.opens("Held");
        supervisor.follows("Templates");
        supervisor.follows(template);
        page.locator("#text").fill("The cable of ((reference)) is mended.");
        desk.look("template-again");
        supervisor.press("Save");
        supervisor.reads("The template is saved.");
    }
}
