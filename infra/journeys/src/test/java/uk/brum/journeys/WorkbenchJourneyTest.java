package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The complaints workbench on the whole platform, as a handler and a supervisor use it: once all the way to the ombudsman at a
 * desk with JavaScript, and its daily core on a phone and without JavaScript.
 */
@Execution(ExecutionMode.CONCURRENT)
class WorkbenchJourneyTest {

    private static final String ROOT = "/api/complaints/v1/complaints";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Test
    void a_complaint_goes_from_its_points_through_both_stages_to_the_ombudsman() throws Exception {
        Signed agent = Signed.staff("agent");
        Signed supervisor = Signed.staff("supervisor");
        String reference = complains();
        try (Browser desk = new Browser(Browser.Device.DESKTOP, true, "workbench");
                Browser other = new Browser(Browser.Device.DESKTOP, true, "workbench-stage-2")) {
            Handler handler = new Handler(desk, "agent");
            handler.opens(reference);
            desk.look("received");
            handler.acknowledges(agent.id(), "The road was left out.", "Nobody said why.");
            assertThat(mail("We have your complaint " + reference))
                    .contains("The road was left out.", "Nobody said why.");
            handler.agreesThePoints();
            handler.putsTheAnswerOff(due(agent, reference).plusDays(7), "The depot must be visited.");
            assertThat(mail("We need longer to answer your complaint " + reference))
                    .contains("The depot must be visited.");
            handler.answers(1, "upheld", "The crew sheet says so.");
            handler.answers(2, "partly-upheld", "A letter was sent, to the wrong door.");
            handler.promises("apology", "A letter of the head of service", agent.id(), TODAY.plusDays(20));
            handler.sendsTheAnswer("The crew left it out. We are sorry.");
            assertThat(mail("Our answer to your complaint " + reference))
                    .contains("The crew sheet says so.", "A letter of the head of service, by");

            nextStage(desk, handler, agent, supervisor);
            Handler second = new Handler(other, "supervisor");
            second.colleague().opens("Complaints");
            second.opens(reference);
            second.acknowledges(supervisor.id());
            second.saysHowItIsLookedInto("Visit the depot.");
            second.answers(1, "upheld", "It was left out again.");
            second.answers(2, "upheld", "There was no second letter.");
            second.sendsTheAnswer("We were at fault again.");
            assertThat(mail("Our final answer to your complaint " + reference)).contains("It is our final answer");

            deliveredLate(other, second, supervisor, reference);
            beforeTheOmbudsman(other, second, supervisor, reference);
            desk.nothingBroke();
            other.nothingBroke();
        }
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"DESKTOP, false", "PHONE, true", "PHONE, false"})
    void a_handler_answers_a_complaint(Browser.Device device, boolean scripts) throws Exception {
        Signed agent = Signed.staff("agent");
        String reference = complains();
        try (Browser desk = new Browser(device, scripts, "workbench-core")) {
            Handler handler = new Handler(desk, "agent");
            handler.colleague().opens("Complaints");
            desk.look("complaints");
            handler.opens(reference);
            handler.acknowledges(agent.id(), "The road was left out.");
            handler.agreesThePoints();
            handler.answers(1, "not-upheld", "The crew came at noon.");
            handler.sendsTheAnswer("The crew came, later than usual.");
            desk.nothingBroke();
        }
        assertThat(mail("Our answer to your complaint " + reference)).contains("The crew came at noon.");
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"DESKTOP, true", "PHONE, false"})
    void somebody_without_email_is_written_to_by_post(Browser.Device device, boolean scripts) {
        String name = "Jean " + UUID.randomUUID().toString().substring(0, 8);
        try (Browser desk = new Browser(device, scripts, "letters")) {
            Page page = desk.page();
            Handler handler = new Handler(desk, "agent");
            Colleague agent = handler.colleague();
            agent.opens("Complaints");
            agent.press("Take in a complaint");
            page.locator("input[name=channel][value=letter]").check();
            page.locator("#words").fill("My bins are never put back.");
            page.locator("#name").fill(name);
            page.locator("#address").fill("1 Practice Street\nBirmingham");
            page.locator("input[name=contact][value=post]").check();
            page.locator("#adjustments").fill("large print");
            desk.look("take-in");
            agent.press("Take it in");
            agent.reads("The complaint is taken in.");
            desk.look("taken-in");

            agent.opens("Complaints");
            agent.follows("Letters to post");
            Locator letter = toPost(page, name);
            assertThat(letter).containsText("large print");
            desk.look("letters");
            desk.refusalsAreRead(); // they asked for large print, and nobody says yet how it was met
            letter.getByText("It is posted").click();
            agent.press("Save");
            agent.reads("There is a problem");
            desk.look("need-not-met");
            page.locator("#how").fill("Printed in 18 point.");
            agent.press("Save");
            agent.reads("The letter is marked as posted.");
            assertThat(page.locator("main")).not().containsText(name);
            desk.nothingBroke();
        }
    }

    /** Asked for on the phone; the one who answered before is refused. */
    private static void nextStage(Browser desk, Handler handler, Signed agent, Signed supervisor) throws Exception {
        Colleague colleague = handler.colleague();
        colleague.follows("Ask for the next stage");
        desk.page().locator("#why").fill("It happened again this week.");
        desk.look("escalate");
        colleague.press("Ask for the next stage");
        colleague.reads("The request is recorded.");
        desk.look("escalated");
        desk.refusalsAreRead(); // whoever answered before cannot answer again
        colleague.follows("Choose who handles it");
        handler.chooses("#handler", agent.id());
        colleague.press("Give it to them");
        colleague.reads("There is a problem");
        desk.look("same-handler");
        handler.chooses("#handler", supervisor.id());
        colleague.press("Give it to them");
        colleague.reads("The complaint has a new handler.");
    }

    /** What was due yesterday stands in the list of what is late until it is done. */
    private static void deliveredLate(Browser desk, Handler handler, Signed owner, String reference) throws Exception {
        Colleague colleague = handler.colleague();
        Page page = desk.page();
        handler.promises("action", "A new map for the crew", owner.id(), TODAY.minusDays(1));
        colleague.opens("Complaints");
        colleague.follows("What we owe");
        colleague.follows("Late");
        Locator late = page.locator("main tr").filter(new Locator.FilterOptions().setHasText(reference));
        assertThat(late).containsText("A new map for the crew", SOON);
        assertThat(late).containsText("1 day late");
        desk.look("owed-late");
        late.getByText(reference).click();
        page.locator("main li")
                .filter(new Locator.FilterOptions().setHasText("A new map for the crew"))
                .getByText("Say that it was done")
                .click();
        page.locator("#proof").fill("Given to the crew today.");
        desk.look("prove");
        colleague.press("Save");
        colleague.reads("The remedy is done.");
        colleague.opens("Complaints");
        colleague.follows("What we owe");
        colleague.follows("Late");
        assertThat(page.locator("main")).not().containsText(reference);
    }

    private static void beforeTheOmbudsman(Browser desk, Handler handler, Signed owner, String reference)
            throws Exception {
        Colleague colleague = handler.colleague();
        Page page = desk.page();
        handler.opens(reference);
        colleague.follows("Record that an ombudsman has it");
        page.locator("#case").fill("26-000-001");
        desk.look("refer");
        colleague.press("Save");
        colleague.reads("The case is recorded.");
        colleague.follows("Record a question of the ombudsman");
        page.locator("#what").fill("The crew sheets.");
        page.locator("#due").fill(TODAY.plusDays(20).toString());
        colleague.press("Save");
        colleague.reads("The question is recorded.");
        desk.look("asked");
        colleague.follows("The ombudsman has our answer");
        desk.look("has-our-answer");
        colleague.press("They have it");
        colleague.reads("We answered");
        colleague.follows("Record the ombudsman’s decision");
        page.locator("#decidedOn").fill(TODAY.toString());
        page.locator("input[name=outcome][value=upheld]").check();
        page.locator("#summary").fill("Fault causing injustice.");
        page.locator("input[name=kind1][value=payment]").check();
        page.locator("#description1").fill("For the injustice");
        page.locator("#pence1").fill("200");
        handler.chooses("#owner1", owner.id());
        page.locator("#due1").fill(TODAY.plusDays(28).toString());
        desk.look("decided");
        colleague.press("Save");
        colleague.reads("The decision is recorded.");
        colleague.reads("For the injustice");
        colleague.reads("£200.00");
        desk.look("whole-complaint");
    }

    private static String complains() throws Exception {
        return Signed.resident(0).post(ROOT, """
                        {"kind":"corporate","words":"It is always our road that is left out, and nobody tells us why.",
                         "complainants":[{"name":"Robin O'Neill"}]}""").ok().path("reference").asString();
    }

    private static LocalDate due(Signed agent, String reference) throws Exception {
        return LocalDate.parse(
                agent.get(ROOT + "/" + reference).ok().at("/clock/due").asString());
    }

    /** The list goes on over pages when others left letters in it. */
    private static Locator toPost(Page page, String name) {
        Locator letter = page.locator("main tr").filter(new Locator.FilterOptions().setHasText(name));
        while (letter.count() == 0) {
            page.locator("main a[href*='cursor=']").click();
        }
        return letter;
    }

    private static String mail(String subject) {
        String to = Journey.STATUS.demo().residents().getFirst().email();
        return Journey.mail(to, subject).path("text").asString().replaceAll("\\s+", " ");
    }
}
