package uk.brum.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** A colleague who works on complaints: each method is one action of the workbench, from the page of the complaint and back. */
final class Handler {

    private final Browser browser;
    private final Page page;
    private final Colleague colleague;

    Handler(Browser browser, String role) {
        this.browser = browser;
        this.page = browser.page();
        this.colleague = new Colleague(browser);
        colleague.signsIn(role);
    }

    Colleague colleague() {
        return colleague;
    }

    /** From the search box of the page that is open. */
    void opens(String reference) {
        page.locator("#staff-q").fill(reference);
        colleague.press("Search");
        page.waitForURL(address -> address.endsWith("/staff/complaints/" + reference));
    }

    /** @param points none at a later stage, where they stay */
    void acknowledges(String handler, String... points) {
        colleague.follows("Acknowledge it and define the points");
        page.locator("#points").fill(String.join("\n", points));
        chooses("#handler", handler);
        browser.look("acknowledge");
        sends();
        colleague.reads("The complaint is acknowledged.");
        browser.look("acknowledged");
    }

    void agreesThePoints() {
        colleague.follows("Agree the points");
        page.locator("input[name=agreement][value=agreed]").check();
        browser.look("agree");
        colleague.press("Save");
        colleague.reads("The points are settled.");
    }

    void saysHowItIsLookedInto(String plan) {
        colleague.follows("Say how it is looked into");
        page.locator("#plan").fill(plan);
        browser.look("assess");
        colleague.press("Save");
        colleague.reads("The plan is saved.");
    }

    void answers(int point, String decision, String reasons) {
        colleague.follows("Answer point " + point);
        page.locator("#answer").fill("The road was left out.");
        page.locator("input[name=decision][value='" + decision + "']").check();
        page.locator("#reasons").fill(reasons);
        browser.look("answer-" + point);
        colleague.press("Save this answer");
        colleague.reads("The answer to this point is saved.");
    }

    void putsTheAnswerOff(LocalDate until, String reason) {
        colleague.follows("Put the answer off");
        page.locator("#until").fill(until.toString());
        page.locator("#reason").fill(reason);
        browser.look("extend");
        sends();
        colleague.reads("The answer is put off.");
        browser.look("extended");
    }

    void promises(String kind, String what, String owner, LocalDate due) {
        colleague.follows("Promise a remedy");
        page.locator("input[name=kind][value='" + kind + "']").check();
        page.locator("#description").fill(what);
        chooses("#owner", owner);
        page.locator("#due").fill(due.toString());
        browser.look("promise");
        colleague.press("Promise it");
        colleague.reads("The remedy is promised.");
        browser.look("promised");
    }

    void sendsTheAnswer(String summary) {
        colleague.follows("Send the answer");
        page.locator("#summary").fill(summary);
        browser.look("respond");
        sends();
        colleague.reads("The answer is sent.");
        browser.look("answered");
    }

    void chooses(String select, String personId) {
        page.selectOption(select, new SelectOption().setValue(personId));
    }

    /** Looks at what goes out once more, and sends it. */
    private void sends() {
        colleague.press("Continue");
        colleague.reads("Check before it is sent");
        browser.look("check");
        colleague.press("Send now");
    }
}
