package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A resident at a browser: the steps of the journeys, each in the resident's own words. */
final class Resident {

    private final Browser browser;
    private final Page page;
    final String email = "resident-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    final String password = "orange kettle " + UUID.randomUUID().toString().substring(0, 8);

    Resident(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    void finds(Journey.Missed home) {
        page.navigate("/");
        assertThat(heading()).containsText("When is my bin day?");
        browser.look("home");
        page.getByLabel("Postcode")
                .fill(home.postcode().toLowerCase(java.util.Locale.ROOT).replace(" ", ""));
        press("Find my bin day");
        if (!page.url().contains("/bins/" + home.uprn())) {
            browser.look("choose-address");
            page.locator("a[href*='/bins/" + home.uprn() + "']").first().click();
        }
        assertThat(heading()).containsText("Bin days for");
        browser.look("bin-days");
    }

    void looksAtTheCalendarPage() {
        follow("Add to my calendar");
        assertThat(heading()).containsText("calendar");
        browser.look("calendar");
        page.goBack();
    }

    /** Creates an account from the home page. */
    void signsUp() {
        page.navigate("/");
        follow("Create an account");
        browser.look("sign-up");
        fillAndContinue("What is your email address?", email);
        assertThat(heading()).containsText("Check your email");
        browser.look("check-your-email");
        JsonNode mail = Journey.mail(email, "onfirm");
        page.navigate(Journey.link(mail));
        browser.look("confirm-email");
        page.locator("main form button[type=submit]").first().click();
        browser.look("sign-up-name");
        fillAndContinue("What is your name?", "Robin O'Neill");
        browser.look("sign-up-password");
        fillAndContinue("Password", password);
        browser.look("signed-up");
    }

    void signsIn() {
        signsInAs(email, password);
    }

    void signsInAs(String who, String secret) {
        page.navigate("/account");
        if (page.url().contains("/sign-in")) {
            browser.look("sign-in");
            page.getByLabel(Pattern.compile("e-?mail", Pattern.CASE_INSENSITIVE))
                    .fill(who);
            page.getByLabel(Pattern.compile("^password", Pattern.CASE_INSENSITIVE))
                    .fill(secret);
            page.locator("main form button[type=submit]").first().click();
        }
        assertThat(page).hasURL(Pattern.compile("/account"));
        browser.look("account");
    }

    /** Returns the reference. */
    String reportsMissed(Journey.Missed missed) {
        page.navigate("/bins/" + missed.uprn());
        page.getByText("Report a missed collection").first().click();
        assertThat(heading()).containsText("Which collection was missed?");
        browser.look("which-collection");
        page.getByLabel(missed.stream(), new Page.GetByLabelOptions().setExact(false))
                .first()
                .check();
        press("Continue");
        browser.look("note");
        page.locator("main textarea").fill("By the blue gate <b>please</b>");
        press("Continue");
        assertThat(heading()).containsText("Check your answers");
        browser.look("check-answers");
        press("Send report");
        assertThat(heading()).containsText("Report sent");
        browser.look("sent");
        return page.locator(".govuk-panel strong").innerText();
    }

    /** From the home page to a report whose reference somebody has. */
    void findsByReference(String reference) {
        page.navigate("/");
        follow("Find a report or complaint by its reference");
        browser.look("find");
        page.getByLabel("What is the reference?").fill(reference.toLowerCase(java.util.Locale.ROOT));
        press("Find it");
    }

    /**
     * From the home page to the first question about anything but a missed bin, at a place in the resident's own words.
     *
     * @param words what the resident calls it
     */
    void beginsReport(String words, String kind, String place) {
        page.navigate("/");
        follow("Report anything else");
        browser.look("what");
        page.getByLabel("Say it in a word or two").fill(words);
        press("Search");
        browser.look("kinds");
        follow(kind);
        assertThat(heading()).containsText("Where is it?");
        browser.look("where");
        page.getByLabel("Postcode, street or name of a place")
                .fill(Journey.STATUS.sample().postcode());
        press("Find the place");
        browser.look("places");
        page.getByLabel("Somewhere else").check();
        page.getByLabel(Pattern.compile("^Where exactly")).fill(place);
        press("Continue");
    }

    void answers(String answer) {
        browser.look("question");
        page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
        press("Continue");
    }

    /** Sends what is ready to be sent, and returns its reference. */
    String sendsReport() {
        assertThat(heading()).containsText("Check your answers");
        browser.look("check-report");
        press("Send report");
        assertThat(heading()).containsText("Report sent");
        browser.look("report-sent");
        return page.locator(".govuk-panel strong").innerText();
    }

    void reads(String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(link)))
                .first()
                .click();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    Locator heading() {
        return page.locator("main h1").first();
    }

    private void fillAndContinue(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
        page.locator("main form button[type=submit]").first().click();
    }
}
