package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at each page as {@link Chromium} does. */
@PortalPages
class EveryPageInABrowserTest {

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            home,                 /, When is my bin day?
            home-error,           /bins?postcode=nonsense, When is my bin day?
            choose-address,       /bins?postcode=B13+8DC, Choose your address
            missed,               /bins/missed, Report a missed bin
            missed-error,         /bins?then=missed&postcode=nonsense, Report a missed bin
            not-listed,           /bins/not-listed?postcode=B13+8DC, Your address is not in the list
            bin-days,             /bins/990000000017, Bin days for 12 Hazelwell Rise
            calendar,             /bins/990000000017/calendar, Put your bin days in your calendar
            remind-me,            /bins/990000000017/remind, Change your reminders
            remind-me-asked,      /bins/990000000017/remind/asked, Check your email
            reminder-confirm,     /bins/reminders/confirm/0123456789abcdef0123456789abcdef, Confirm your email address
            reminder-stop,        /bins/reminders/stop/0123456789abcdef0123456789abcdef, Stop these reminders?
            reminders,            /account/reminders, Your bin day reminders
            reminders-stop,       /account/reminders/0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a02/stop, Stop these reminders?
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
            report-find,          /reports, What is the reference?
            report-find-error,    /reports?reference=nonsense, What is the reference?
            report-follow,        /reports/SR-7K2M-9QXD/follow, Follow this report
            needs,                /account/needs, What you need from us
            following,            /account/following, What you follow
            following-confirm,    /following/confirm/0123456789abcdef0123456789abcdef, Do you want to follow this?
            following-stop,       /following/stop/0123456789abcdef0123456789abcdef, Stop these emails?
            follow-choose,        /follow, Follow what is reported
            follow-kind,          /follow/kind, Follow one kind of report
            follow-around,        /follow/around?postcode=B13+8DC, Follow reports around a place
            area-follow,          /area/E05011154/follow, Follow reports in Moseley
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
        Page page = Chromium.open(name, path);
        assertThat(page.textContent("h1")).contains(heading);
    }

    @Test
    void is_usable_when_collections_are_moved_cancelled_and_disrupted() {
        World.NEIGHBOURS.answers(
                "bin-schedules",
                "/api/bins/v1/properties/990000000017/collections",
                Neighbours.BINS.example("getCollections", "movedCancelledAndDisrupted"));
        World.CLOCK.forward(java.time.Duration.ofDays(24));
        Chromium.open("bin-days-disrupted", "/bins/990000000017");
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
        "remind-me, /bins/990000000017/remind",
        "reminders, /account/reminders",
        "status, /status",
        "developers, /developers"
    })
    void can_be_read_after_dark(String name, String path) {
        Chromium.openAfterDark(name, path);
    }

    @Test
    void prints_the_dates_and_nothing_that_paper_cannot_do() {
        try (BrowserContext context = Chromium.window(794, true)) {
            Page page = context.newPage();
            page.navigate(World.GATEWAY.origin() + "/bins/990000000017");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.isVisible("text=Monday 30 November")).isTrue();
            assertThat(page.isVisible("nav")).isFalse();
            assertThat(page.isVisible("footer")).isFalse();
            assertThat(page.isVisible("text=Add to my calendar")).isFalse();
            Chromium.picture(page, "bin-days-print");
        }
    }

    @Test
    void is_usable_when_services_are_away() {
        Visitor before = World.visitor();
        before.open("/bins/990000000017");
        World.CLOCK.forward(java.time.Duration.ofHours(3));
        World.NEIGHBOURS.away("bin-schedules");
        Chromium.open("bin-days-old", "/bins/990000000017");
        Chromium.open("account-without-bins", "/account");
        Chromium.open("status-trouble", "/status");
        World.NEIGHBOURS.away("places");
        Chromium.open("away", "/bins?postcode=B13+8DC");
    }

    @Test
    void is_usable_step_by_step_to_a_report_with_and_without_scripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            try (BrowserContext context = Chromium.window(Chromium.PHONE, scripts)) {
                Page page = context.newPage();
                String suffix = scripts ? "" : "-no-js";
                page.navigate(World.GATEWAY.origin() + "/bins/990000000017/report-missed");
                page.click("button:has-text('Continue')");
                Chromium.look(page, "which-error" + suffix);
                page.check("#collection");
                page.click("button:has-text('Continue')");
                Chromium.look(page, "note" + suffix);
                page.fill("#note", "The bin stands behind the gate of the side passage.");
                page.click("button:has-text('Continue')");
                Chromium.look(page, "check-answers" + suffix);
                page.click("button:has-text('Send report')");
                Chromium.look(page, "sent" + suffix);
                assertThat(page.textContent("h1")).isEqualTo("Report sent");
            }
        }
    }

    @Test
    void is_usable_step_by_step_to_any_report_with_and_without_scripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            try (BrowserContext context = Chromium.window(Chromium.PHONE, scripts)) {
                Page page = context.newPage();
                String suffix = scripts ? "" : "-no-js";
                page.navigate(World.GATEWAY.origin() + "/report/tree");
                page.fill("#q", "B13 8DC");
                page.click("button:has-text('Find the place')");
                page.check("#place-2");
                page.fill("#words", "By the bus stop");
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=Has it been reported already?");
                Chromium.look(page, "report-already" + suffix);
                page.click("text=None of these: go on");
                page.waitForSelector("text=Where does the tree stand?");
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=There is a problem");
                Chromium.look(page, "report-question-error" + suffix);
                page.check("#answer");
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=About how high is it?");
                Chromium.look(page, "report-number" + suffix);
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=Is there anything to add?");
                Chromium.look(page, "report-details" + suffix);
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
                Chromium.look(page, "report-photos" + suffix);
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=How can we reach you?");
                Chromium.look(page, "report-contact" + suffix);
                page.click("button:has-text('Continue')");
                page.waitForSelector("text=Check your answers");
                Chromium.look(page, "report-check" + suffix);
                page.click("button:has-text('Send report')");
                page.waitForSelector("text=Report sent");
                Chromium.look(page, "report-received" + suffix);
            }
        }
    }
}
