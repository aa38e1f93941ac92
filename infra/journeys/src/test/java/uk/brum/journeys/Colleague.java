package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import uk.brum.testing.PlatformStatus;

/** Somebody of the staff at a browser: the steps of their day, each link and each button counted. */
final class Colleague {

    private final Browser browser;
    private final Page page;
    private int interactions;

    Colleague(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    /** Signs in and is at the first page of the contact centre. */
    void signsIn(String role) {
        PlatformStatus.Staff one = Journey.STATUS.demo().staff().stream()
                .filter(person -> person.roles().equals(List.of(role)))
                .findFirst()
                .orElseThrow();
        page.navigate("/staff");
        page.locator("input[name=email]").fill(one.email());
        page.locator("input[name=password]").fill(one.password());
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate("/staff");
        assertThat(heading()).containsText("Who is calling");
        browser.look("first-page");
        interactions = 0;
    }

    /** From the search box to the page of the one who calls. */
    void finds(String name) {
        page.locator("#staff-q").fill(name);
        press("Search");
        page.waitForURL(address -> address.contains("/staff/people/") || address.contains("/staff/search/"));
        if (!page.url().contains("/staff/people/")) { // several things were found
            browser.look("found");
            interactions++;
            page.locator("main a[href*='/staff/people/']").first().click();
        }
        assertThat(heading()).containsText(name);
        browser.look("customer");
    }

    /** For the one whose page is open; returns the reference. */
    String logs(Journey.Missed missed) {
        interactions++;
        page.locator("button[value='missed-bin:" + missed.uprn() + "']").click();
        assertThat(heading()).containsText("Which collection was missed?");
        browser.look("which-collection");
        page.getByLabel(missed.stream(), new Page.GetByLabelOptions().setExact(false))
                .first()
                .check();
        press("Continue");
        press("Continue");
        assertThat(heading()).containsText("Check your answers");
        browser.look("check");
        press("Send report");
        assertThat(heading()).containsText("Report sent");
        browser.look("sent");
        return page.locator(".govuk-panel strong").innerText();
    }

    /** Opens a page of the menu. */
    void opens(String menu) {
        interactions++;
        if (page.locator(".govuk-service-navigation__toggle").isVisible()) {
            page.locator(".govuk-service-navigation__toggle").click();
        }
        page.locator("nav")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(menu))
                .first()
                .click();
        assertThat(page.locator("main h1")).isVisible();
    }

    void follows(String link) {
        interactions++;
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void press(String button) {
        interactions++;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void reads(String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    Locator heading() {
        return page.locator("main h1").first();
    }

    int interactions() {
        return interactions;
    }
}
