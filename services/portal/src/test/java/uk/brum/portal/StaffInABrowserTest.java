package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contact centre's pages in Chromium: looked at by axe-core on a phone and on a desk, and used by keyboard alone. */
@PortalPages
class StaffInABrowserTest {

    private static final String REQUEST = "/api/requests/v1/requests/SR-7K2M-9QXD";

    @BeforeEach
    void atTheDesk() {
        World.asUsual();
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo(REQUEST))
                        .willReturn(okJson(Neighbours.REQUESTS.example("getRequest", "open"))
                                .withHeader("ETag", "\"3\"")));
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo(REQUEST))
                        .withQueryParam("fields", equalTo("assignment"))
                        .willReturn(okJson(
                                        "{\"reference\":\"SR-7K2M-9QXD\",\"assignment\":{\"team\":\"highways\",\"priority\":3}}")
                                .withHeader("ETag", "\"3\"")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            staff-search,       /staff, Who is calling
            staff-person,       /staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11, Amina Begum
            staff-property,     /staff/properties/990000000017, Hazelwell
            staff-missed-bin,   /staff/missed-bins/MB-7K2M-9QXD, not collected on
            staff-queue,        /staff/queues, Queues
            staff-shortcuts,    /staff/shortcuts, Keyboard shortcuts
            staff-request,      /staff/requests/SR-7K2M-9QXD, Pothole
            staff-status,       /staff/requests/SR-7K2M-9QXD/status, Change the state
            staff-assign,       /staff/requests/SR-7K2M-9QXD/assign, Give it to a team
            staff-note,         /staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/notes/new, Write a note
            staff-person-needs, /staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/needs, Change what they need
            staff-take-in-known, /staff/complaints/new?person=6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11, Take in a complaint
            """)
    void is_usable_on_a_phone_and_on_a_desk(String name, String path, String heading) {
        try (BrowserContext window = Chromium.window(Chromium.PHONE, true)) {
            Page page = open(window, path);
            assertThat(page.textContent("h1")).contains(heading);
            Chromium.lookOnBoth(page, name);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void logs_a_missed_bin_by_keyboard_alone_with_and_without_scripts(boolean scripts) {
        try (BrowserContext window = Chromium.window(Chromium.DESK, scripts)) {
            Page page = open(window, "/staff");
            String suffix = scripts ? "" : "-no-js";
            page.focus("#staff-q");
            page.keyboard().type("amina begum");
            press(page, "Enter");
            page.waitForSelector("h1:has-text('What we found')");
            if (scripts) {
                Chromium.lookOnBoth(page, "staff-found");
                page.setViewportSize(Chromium.DESK, 800);
            }
            tabTo(page, "main a:has-text('Amina Begum')");
            press(page, "Enter");
            page.waitForSelector("button:has-text('Report a missed bin')");
            Chromium.look(page, "staff-person-keys" + suffix);
            tabTo(page, "button:has-text('Report a missed bin')");
            press(page, "Enter");
            page.waitForSelector("text=Which collection was missed?");
            Chromium.look(page, "staff-missed-which" + suffix);
            tabTo(page, "#collection");
            press(page, "Space");
            tabTo(page, "button:has-text('Continue')");
            press(page, "Enter");
            page.waitForSelector("#note");
            tabTo(page, "button:has-text('Continue')");
            press(page, "Enter");
            page.waitForSelector("text=Check your answers");
            tabTo(page, "button:has-text('Send report')");
            press(page, "Enter");
            page.waitForSelector("h1:has-text('Report sent')");
            Chromium.look(page, "staff-missed-sent" + suffix);
            assertThat(page.textContent("aside[aria-label]")).contains("You report for Amina Begum.");
        }
    }

    @Test
    void takes_a_request_by_a_shortcut_unless_shortcuts_are_off() {
        free();
        try (BrowserContext window = Chromium.window(Chromium.DESK, true)) {
            Page page = open(window, "/staff/shortcuts");
            page.click("button:has-text('Turn shortcuts off')");
            page.navigate(World.GATEWAY.origin() + "/staff/queues");
            press(page, "j");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
            page.navigate(World.GATEWAY.origin() + "/staff/shortcuts");
            page.click("button:has-text('Turn shortcuts on')");
            page.navigate(World.GATEWAY.origin() + "/staff/queues");
            press(page, "j");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Pothole SR-7K2M-9QXD");
            press(page, "c");
            page.waitForSelector("text=You took");
            Chromium.lookOnBoth(page, "staff-queue-taken");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void works_through_a_queue_with_the_tab_key_alone_on_a_phone_too(boolean scripts) {
        free();
        try (BrowserContext window = Chromium.window(Chromium.PHONE, scripts)) {
            Page page = open(window, "/staff/queues");
            var take = page.locator("button[name=claim]").first().boundingBox();
            assertThat(take.x + take.width).as("nothing is out of sight").isLessThanOrEqualTo(Chromium.PHONE);
            tabTo(page, "main input[name=reference]");
            press(page, "Space");
            tabTo(page, "button[name=claim]");
            press(page, "Enter");
            page.waitForSelector("text=You took");
            Chromium.look(page, "staff-queue-tab" + (scripts ? "" : "-no-js"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "staff-person, /staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11",
        "staff-queue, /staff/queues",
        "staff-request, /staff/requests/SR-7K2M-9QXD",
        "staff-status, /staff/requests/SR-7K2M-9QXD/status"
    })
    void can_be_read_after_dark(String name, String path) {
        try (BrowserContext window = Chromium.window(new Browser.NewContextOptions()
                .setViewportSize(Chromium.PHONE, 800)
                .setBypassCSP(true)
                .setColorScheme(ColorScheme.DARK))) {
            Chromium.look(open(window, path), name + "-dark");
        }
    }

    @Test
    void has_room_for_very_long_names() {
        String name = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh "
                .repeat(2)
                .strip();
        World.NEIGHBOURS.answers(
                "accounts",
                "/api/accounts/v1/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11",
                Neighbours.ACCOUNTS.example("getPerson", "person").replace("Amina Begum", name));
        World.NEIGHBOURS.answers(
                "service-requests",
                "/api/requests/v1/desk/requests",
                Neighbours.REQUESTS
                        .example("listAtDesk", "queue")
                        .replace(
                                "outside 12 Acacia Road",
                                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3)));
        try (BrowserContext window = Chromium.window(Chromium.PHONE, true)) {
            Page page = open(window, "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11");
            assertThat(page.textContent("h1")).contains(name);
            Chromium.lookOnBoth(page, "staff-person-long");
            page.navigate(World.GATEWAY.origin() + "/staff/queues");
            Chromium.lookOnBoth(page, "staff-queue-long");
        }
    }

    private static void free() {
        World.NEIGHBOURS.answers(
                "service-requests",
                "/api/requests/v1/desk/requests",
                Neighbours.REQUESTS
                        .example("listAtDesk", "queue")
                        .replaceAll("\"assignee\"\\s*:\\s*\"agent-7\"\\s*,", ""));
    }

    private static Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(World.GATEWAY.origin() + "/be/agent");
        page.navigate(World.GATEWAY.origin() + path);
        return page;
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    /** Goes on with the Tab key until the element has the focus, as somebody without a mouse does. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            if (page.locator(selector).first().evaluate("one => one === document.activeElement") == Boolean.TRUE) {
                return;
            }
            press(page, "Tab");
        }
        throw new AssertionError("The Tab key does not reach " + selector + " on " + page.url());
    }
}
