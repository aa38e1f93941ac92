package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at each page in Chromium: no rule of WCAG 2.2 AA that axe-core can see is broken, and nothing runs off a small screen. */
@PortalPages
class EveryPageInABrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static Playwright playwright;
    private static Browser browser;
    private static String axe;
    private static Page pages;

    @BeforeAll
    static void openBrowser() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Objects.requireNonNullElse(System.getenv("BRUM_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        pages = context(390, true).newPage();
        try (InputStream script = EveryPageInABrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            home,                 /, When is my bin day?
            home-error,           /bins?postcode=nonsense, When is my bin day?
            choose-address,       /bins?postcode=B13+8DC, Choose your address
            not-listed,           /bins/not-listed?postcode=B13+8DC, Your address is not in the list
            bin-days,             /bins/990000000017, Bin days for 12 Hazelwell Rise
            calendar,             /bins/990000000017/calendar, Put your bin days in your calendar
            which-collection,     /bins/990000000017/report-missed, Which collection was missed?
            sent,                 /bins/990000000017/report-missed/sent/MB-7K2M-9QXD, Report sent
            report-choose,        /report, What do you want to report?
            report-group,         /report?group=Parks+and+trees, Parks and trees
            report-search,        /report?q=tree, What do you want to report?
            report-start,         /report/tree, Where is it?
            report-where,         /report/tree/where?q=B13+8DC, Choose the place
            report-map,           /report/tree/map?q=B13+8DC, Show the place on a map
            report-sent,          /report/tree/sent/SR-7K2M-9QXD, Report sent
            report-public,        /reports/SR-7K2M-9QXD, Pothole
            report-follow,        /reports/SR-7K2M-9QXD/follow, Follow this report
            report-add,           /reports/SR-7K2M-9QXD/add, What should we know?
            report-challenge,     /reports/SR-7K2M-9QXD/challenge, Why is this not solved?
            requests,             /account/requests, Your other reports
            area-start,           /area, What is happening in your area?
            area-error,           /area?postcode=nonsense, What is happening in your area?
            area,                 /area/E05011154?postcode=B13+8DC, Moseley ward
            offline,              /offline, You are not connected
            account,              /account, Your account
            reports,              /account/reports, Your reports
            report,               /account/reports/MB-7K2M-9QXD, Rubbish not collected on
            messages,             /account/messages, Messages we sent you
            preferences,          /account/preferences, Choose which messages you get
            add-property,         /account/properties/add, What is the postcode
            save-property,        /account/properties/990000000017, Save this property
            remove-property,      /account/properties/100070000001/remove, Remove Home
            status,               /status, Everything is working
            developers,           /developers, Build on
            developers-api,       /developers/bin-schedules, bin schedules
            developers-events,    /developers/events/accounts, Events of accounts
            accessibility,        /accessibility, Accessibility statement
            cookies,              /cookies, Cookies
            privacy,              /privacy, Privacy
            signed-out,           /?state=signed-out, You are signed out
            sign-in-failed,       /login/failed, We could not sign you in
            not-found,            /nowhere, Page not found
            """)
    void is_usable_on_a_phone_and_on_a_desk(String name, String path, String heading) {
        Page page = open(name, path);
        assertThat(page.textContent("h1")).contains(heading);
    }

    @Test
    void is_usable_when_collections_are_moved_cancelled_and_disrupted() {
        World.NEIGHBOURS.answers(
                "bin-schedules",
                "/api/bins/v1/properties/990000000017/collections",
                Neighbours.BINS.example("getCollections", "movedCancelledAndDisrupted"));
        World.CLOCK.forward(java.time.Duration.ofDays(24));
        open("bin-days-disrupted", "/bins/990000000017");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "home, /",
        "home-error, /bins?postcode=nonsense",
        "bin-days, /bins/990000000017",
        "area, /area/E05011154?postcode=B13+8DC",
        "which-collection, /bins/990000000017/report-missed",
        "sent, /bins/990000000017/report-missed/sent/MB-7K2M-9QXD",
        "account, /account",
        "report, /account/reports/MB-7K2M-9QXD",
        "preferences, /account/preferences",
        "status, /status",
        "developers, /developers"
    })
    void can_be_read_after_dark(String name, String path) {
        pages.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        try {
            pages.setViewportSize(390, 800);
            pages.navigate(World.GATEWAY.origin() + path);
            check(pages, name + "-dark", true);
        } finally {
            pages.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    @Test
    void prints_the_dates_and_nothing_that_paper_cannot_do() {
        try (BrowserContext context = context(794, true)) {
            Page page = context.newPage();
            page.navigate(World.GATEWAY.origin() + "/bins/990000000017");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.isVisible("text=Monday 30 November")).isTrue();
            assertThat(page.isVisible("nav")).isFalse();
            assertThat(page.isVisible("footer")).isFalse();
            assertThat(page.isVisible("text=Add to my calendar")).isFalse();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("bin-days-print.png"))
                    .setFullPage(true));
        }
    }

    @Test
    void is_usable_when_services_are_away() {
        Visitor before = World.visitor();
        before.open("/bins/990000000017");
        World.CLOCK.forward(java.time.Duration.ofHours(3));
        World.NEIGHBOURS.away("bin-schedules");
        open("bin-days-old", "/bins/990000000017");
        open("account-without-bins", "/account");
        open("status-trouble", "/status");
        World.NEIGHBOURS.away("places");
        open("away", "/bins?postcode=B13+8DC");
    }

    @Test
    void is_usable_step_by_step_to_a_report_with_and_without_scripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            try (BrowserContext context = context(390, scripts)) {
                Page page = context.newPage();
                String suffix = scripts ? "" : "-no-js";
                page.setDefaultTimeout(30_000);
                page.navigate(World.GATEWAY.origin() + "/bins/990000000017/report-missed");
                page.click("button:has-text('Continue')");
                check(page, "which-error" + suffix, scripts);
                page.check("#collection");
                page.click("button:has-text('Continue')");
                check(page, "note" + suffix, scripts);
                page.fill("#note", "The bin stands behind the gate of the side passage.");
                page.click("button:has-text('Continue')");
                check(page, "check-answers" + suffix, scripts);
                page.click("button:has-text('Send report')");
                check(page, "sent" + suffix, scripts);
                assertThat(page.textContent("h1")).isEqualTo("Report sent");
            }
        }
    }

    @Test
    void is_usable_step_by_step_to_any_report_with_and_without_scripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            try (BrowserContext context = context(390, scripts)) {
                Page page = context.newPage();
                String suffix = scripts ? "" : "-no-js";
                page.setDefaultTimeout(30_000);
                page.navigate(World.GATEWAY.origin() + "/report/tree");
                page.fill("#q", "B13 8DC");
                page.click("button:has-text('Find the place')");
                page.check("#place-2");
                page.fill("#words", "By the bus stop");
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=Has it been reported already?");
                check(page, "report-already" + suffix, scripts);
                page.click("text=None of these: go on");
                page.waitForSelector("text=Where does the tree stand?");
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=There is a problem");
                check(page, "report-question-error" + suffix, scripts);
                page.check("#answer");
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=About how high is it?");
                check(page, "report-number" + suffix, scripts);
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=Is there anything to add?");
                check(page, "report-details" + suffix, scripts);
                page.fill("#description", "A branch hangs over the pavement.");
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=Add photos");
                page.setInputFiles(
                        "#photo",
                        new com.microsoft.playwright.options.FilePayload(
                                "tree.jpg", "image/jpeg", new byte[] {1, 2, 3}));
                page.click("button:has-text('Add this photo')");
                page.waitForSelector(".brum-photo, .govuk-error-summary");
                assertThat(page.textContent("main")).contains("Photo 1 is added");
                check(page, "report-photos" + suffix, scripts);
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=How can we reach you?");
                check(page, "report-contact" + suffix, scripts);
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=Check your answers");
                check(page, "report-check" + suffix, scripts);
                page.click("button:has-text('Send report')");
                page.waitForSelector("text=Report sent");
                check(page, "report-received" + suffix, scripts);
            }
        }
    }

    private static Page open(String name, String path) {
        Page page = pages;
        page.setViewportSize(390, 800);
        page.navigate(World.GATEWAY.origin() + path);
        drawn(page);
        check(page, name + "-390", true);
        page.setViewportSize(320, 800); // which is also a desk at 400% zoom
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(320);
        page.setViewportSize(1280, 800);
        check(page, name + "-1280", true);
        return page;
    }

    private static void drawn(Page page) {
        if (page.locator("[data-module=map]").count() > 0) {
            page.waitForSelector(".leaflet-overlay-pane path");
        }
    }

    private static void check(Page page, String picture, boolean scripts) {
        boolean endless = page.url().contains("/developers/"); // a picture of a whole API helps nobody
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(picture + ".png"))
                .setFullPage(!endless));
        if (scripts) {
            page.evaluate(axe);
            Object found = page.evaluate("""
                    axe.run({rules: {region: {enabled: false}}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                      .then(result => result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))""");
            assertThat((List<?>) found).as(page.url()).isEmpty();
        }
    }

    private static BrowserContext context(int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setBypassCSP(scripts) // for axe alone; the headers have a test of their own
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB"));
    }
}
