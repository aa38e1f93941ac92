package uk.brum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of anything but a missed bin on the whole platform, each begun at the home page and seen to its end. */
@Execution(ExecutionMode.CONCURRENT)
class ReportJourneyTest {

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "DESKTOP, false"})
    void the_photo_of_a_private_report_is_seen_by_its_reporter_and_by_no_stranger(
            Browser.Device device, boolean scripts) throws Exception {
        try (Browser browser = new Browser(device, scripts, "private");
                Browser street = new Browser(device, scripts, "stranger")) {
            Page page = browser.page();
            Resident reporter = new Resident(browser);
            reporter.signsUp();
            reporter.signsIn();
            reporter.beginsReport("boarded up", "Open or derelict property", "Behind the mill " + UUID.randomUUID());
            reporter.answers("I do not know");
            page.locator("main textarea").fill("Somebody took the boards off.");
            reporter.press("Continue");
            page.setInputFiles("#photo", new FilePayload("door.jpg", "image/jpeg", picture()));
            reporter.press("Add this photo");
            reporter.reads("Photo 1 is added");
            browser.look("photo-added");
            reporter.press("Continue");
            String reference = reporter.sendsReport();
            reporter.follow("See this report");
            reporter.reads("Somebody took the boards off.");
            Locator photo = page.locator("main img[src*='/photos/']");
            photo.scrollIntoViewIfNeeded();
            assertThat(photo).hasJSProperty("naturalWidth", 320);
            browser.look("own-report-with-photo");
            browser.nothingBroke();

            String address = Objects.requireNonNull(photo.getAttribute("src"));
            assertThat(browser.context().request().get(address).status()).isEqualTo(200);
            assertThat(street.context().request().get(address).status())
                    .as("the photo for a stranger")
                    .isEqualTo(404);
            assertThat(street.context()
                            .request()
                            .get("/api/requests/v1/photos/" + address.substring(address.lastIndexOf('/') + 1))
                            .status())
                    .as("the photo at the service itself")
                    .isEqualTo(404);
            new Resident(street).findsByReference(reference);
            assertThat(street.page().locator("main")).not().containsText("boards");
            assertThat(street.page().locator("main img")).hasCount(0);
            street.look("not-theirs");
        }
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void a_report_is_followed_added_to_answered_and_opened_again(Browser.Device device, boolean scripts)
            throws Exception {
        try (Browser browser = new Browser(device, scripts, "report")) {
            Page page = browser.page();
            Resident resident = new Resident(browser);
            resident.signsUp();
            resident.signsIn();
            resident.beginsReport("lamp", "Street light not working", "By the library " + UUID.randomUUID());
            resident.answers("It flickers");
            page.getByLabel("What is the number on the post?", new Page.GetByLabelOptions().setExact(false))
                    .fill("L 17");
            resident.press("Continue");
            page.locator("main textarea").fill("All night long.");
            resident.press("Continue");
            resident.press("Continue"); // no photo
            String reference = resident.sendsReport();
            resident.follow("See this report");
            browser.look("see");
            resident.reads("This is your report. We email you when something happens with it.");
            resident.follow("Add information");
            page.locator("main textarea").fill("It is the third lamp from the corner.");
            browser.look("add");
            resident.press("Add this");
            resident.reads("We added this to your report.");
            followsAWardAndStops(resident, browser);

            Signed.staff("agent")
                    .post("/api/requests/v1/requests/" + reference + "/status", """
                            {"status":"done","text":"The lamp is changed.","proof":{"taken":"%s"}}""".formatted(Instant.now()))
                    .ok();

            page.navigate("/");
            resident.follow("Go to my account");
            Locator line = page.locator("main li").filter(new Locator.FilterOptions().setHasText(reference));
            assertThat(line).containsText("Street light not working");
            line.locator("a").first().click();
            resident.reads("The lamp is changed.");
            browser.look("done");
            resident.follow("This is not solved");
            page.locator("main textarea").fill("It flickers still.");
            browser.look("challenge");
            resident.press("Open it again");
            resident.reads("We opened this report again. Its first date stays.");
            resident.reads("Opened again");
            browser.look("opened-again");
            browser.nothingBroke();
        }
    }

    private static void followsAWardAndStops(Resident resident, Browser browser) {
        Page page = browser.page();
        page.navigate("/");
        resident.follow("See what is happening in your area");
        page.getByLabel("Postcode").fill(Journey.STATUS.sample().postcode());
        resident.press("Find my area");
        if (resident.heading().innerText().contains("Choose your ward")) {
            page.locator("main a[href*='/area/E']").first().click();
        }
        resident.follow("Follow reports in this ward");
        browser.look("follow");
        resident.press("Follow");
        resident.reads("You follow reports in this ward.");
        browser.look("followed");
        resident.follow("Stop following");
        browser.look("stop-following");
        resident.press("Stop following");
        resident.reads("We have stopped these emails.");
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"PHONE, true", "PHONE, false", "DESKTOP, true", "DESKTOP, false"})
    void what_happens_near_home_and_whether_all_works_is_read_from_the_home_page(
            Browser.Device device, boolean scripts) {
        try (Browser browser = new Browser(device, scripts, "area")) {
            Page page = browser.page();
            Resident resident = new Resident(browser);
            page.navigate("/");
            resident.follow("See what is happening in your area");
            browser.look("find-area");
            page.getByLabel("Postcode").fill(Journey.STATUS.sample().postcode());
            resident.press("Find my area");
            if (resident.heading().innerText().contains("Choose your ward")) {
                browser.look("choose-ward");
                page.locator("main a[href*='/area/E']").first().click();
            }
            assertThat(resident.heading()).containsText("ward");
            resident.reads("Bin days in");
            resident.reads("Reports in");
            if (scripts) {
                assertThat(page.locator("#map path").first()).isAttached();
            }
            browser.look("ward");
            for (String link : new String[] {"See what is working now", "Accessibility", "Cookies", "Privacy"}) {
                page.navigate("/");
                resident.follow(link);
                assertThat(resident.heading()).not().isEmpty();
                browser.look(link.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            }
            browser.nothingBroke();
        }
    }

    @ParameterizedTest(name = "on a {0}, with JavaScript: {1}")
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void a_home_is_kept_and_messages_are_read_and_chosen(Browser.Device device, boolean scripts) {
        Journey.Missed home = Journey.reportable();
        try (Browser browser = new Browser(device, scripts, "own")) {
            Page page = browser.page();
            Resident resident = new Resident(browser);
            resident.signsUp();
            resident.signsIn();
            resident.finds(home);
            resident.follow("Save it in my account");
            browser.look("save");
            page.locator("main form button[type=submit]").first().click();
            assertThat(resident.heading()).containsText("Your account");
            resident.reads("Next:");
            browser.look("kept");
            resident.follow("Messages we sent you");
            browser.look("messages");
            page.navigate("/account");
            resident.follow("Choose which messages you get");
            browser.look("preferences");
            page.locator("main input[type=checkbox]:not([disabled])").last().uncheck();
            page.locator("main form button[type=submit]").first().click();
            assertThat(page.locator(".govuk-notification-banner--success")).isVisible();
            browser.look("chosen");
            browser.nothingBroke();
        }
    }

    /** A green door, 320 pixels wide. */
    private static byte[] picture() throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.LIGHT_GRAY);
        brush.fillRect(0, 0, 320, 240);
        brush.setColor(new Color(0, 100, 60));
        brush.fillRect(110, 40, 100, 200);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
