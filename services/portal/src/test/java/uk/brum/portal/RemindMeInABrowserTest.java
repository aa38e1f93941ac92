package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without an account asks for reminders, and makes a mistake on the way. */
@PortalPages
class RemindMeInABrowserTest {

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void asks_for_reminders_on_a_phone(boolean scripts) {
        World.asUsual();
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "askForReminders", "asked");
        String name = "remind-me-stranger" + (scripts ? "" : "-no-js");
        try (BrowserContext phone = Chromium.window(Chromium.PHONE, scripts)) {
            Page page = phone.newPage();
            page.navigate(World.GATEWAY.origin() + "/bins/990000000017");
            link(page, "Remind me by email");
            Chromium.lookOnBoth(page, name);
            page.getByLabel("8pm the day before").check();
            page.getByLabel("Rubbish").uncheck();
            page.getByLabel("Mixed recycling").uncheck();
            page.getByLabel("Email address").fill("amina");
            press(page);

            assertThat(page.title()).startsWith("Error:");
            Chromium.lookOnBoth(page, name + "-error");
            assertThat(page.getByLabel("8pm the day before").isChecked()).isTrue();
            page.getByLabel("Rubbish").check();
            page.getByLabel("Email address").fill("amina@example.org");
            press(page);

            assertThat(page.textContent("h1")).contains("Check your email");
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void press(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Remind me").setExact(true))
                .click();
    }
}
