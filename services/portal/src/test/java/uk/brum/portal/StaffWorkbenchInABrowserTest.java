package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of handlers and supervisors in Chromium, with axe-core, on a phone and on a desk. */
@PortalPages
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // so that the portal runs before the supervisor signs in
class StaffWorkbenchInABrowserTest {

    private BrowserContext window;
    private Page page;

    @BeforeAll
    void aSupervisorSignsIn() {
        World.asUsual();
        window = Chromium.window(Chromium.DESK, true);
        page = signedIn(window);
    }

    @AfterAll
    void leave() {
        window.close();
    }

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
        Neighbours.COMPLAINTS.stub(World.NEIGHBOURS.at("complaints"), "listLettersToPost", "toPost");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        staff-complaints,     /staff/complaints, Complaints
        staff-complaint,      /staff/complaints/CO-7K2M-9QXD, Look into this complaint
        staff-take-in,        /staff/complaints/new, Take in a complaint
        staff-acknowledge,    /staff/complaints/CO-7K2M-9QXD/do/acknowledge, Acknowledge the complaint
        staff-answer,         /staff/complaints/CO-7K2M-9QXD/do/answer?number=1, Answer this point
        staff-extend,         /staff/complaints/CO-7K2M-9QXD/do/extend, Put the answer off
        staff-refuse,         /staff/complaints/CO-7K2M-9QXD/do/refuse, Refuse it
        staff-restrict,       /staff/complaints/CO-7K2M-9QXD/do/restrict, Choose who may see it
        staff-needs,          /staff/complaints/CO-7K2M-9QXD/do/needs, Correct what they need
        staff-reach,          /staff/complaints/CO-7K2M-9QXD/do/reach?person=complainant-1, Correct how we reach them
        staff-refuse-late,    /staff/complaints/CO-7K2M-9QXD/do/refuse-late, Refuse a request that came too late
        staff-refer,          /staff/complaints/CO-7K2M-9QXD/do/refer, Record that an ombudsman has it
        staff-decided,        /staff/complaints/CO-7K2M-9QXD/do/decided?case=24-005-151, Record the ombudsman
        staff-letters,        /staff/complaints/letters, Letters to post
        staff-posted,         /staff/complaints/letters/CO-7K2M-9QXD/acknowledgement-1, When was this letter posted
        staff-promise,        /staff/complaints/CO-7K2M-9QXD/do/promise, Promise a remedy
        staff-add,            /staff/complaints/CO-7K2M-9QXD/add, Add something to it
        staff-letter,         /staff/complaints/CO-7K2M-9QXD/letters/response-1, Our answer to your complaint
        staff-accesses,       /staff/complaints/CO-7K2M-9QXD/accesses, Who looked at this complaint
        staff-looks,          /staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11/accesses, Who looked at this customer
        staff-remedies,       /staff/complaints/remedies, What we owe
        staff-board,          /staff/board, Board
        staff-held,           /staff/moderation, Held reports
        staff-moderate,       /staff/moderation/SR-7K2M-9QXD, What may the public see?
        staff-photo,          /staff/moderation/SR-7K2M-9QXD/photos/0f1c2d3e, Black out parts of a photo
        staff-blocks,         /staff/moderation/blocks, Abuse list
        staff-templates,      /staff/templates, Templates
        staff-template,       /staff/templates/5f0c0f6e-8a39-4d0c-9c7d-0c6a2a3f1b01, Write a template
        staff-incidents,      /staff/incidents, Mass incidents
        staff-declare,        /staff/incidents/new, Declare a mass incident
        staff-incident,       /staff/incidents/SR-7K2M-9QXD, Pothole
        staff-join,           /staff/incidents/SR-7K2M-9QXD/join, Which reports belong to it?
        staff-incident-answer, /staff/incidents/SR-7K2M-9QXD/answer, Answer everybody
        staff-colleagues,     /staff/colleagues, Colleagues and their teams
        staff-colleague,      /staff/colleagues/0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03, In which team does Ash Agent work?
        staff-knowledge,      /staff/knowledge, Short answers
        staff-knowledge-edit, /staff/knowledge/5f0c0f6e-8a39-4d0c-9c7d-0c6a2a3f1b02, Write a short answer
        """)
    void is_usable_on_a_phone_and_on_a_desk(String name, String path, String heading) {
        page.navigate(World.GATEWAY.origin() + path);
        Chromium.lookOnBoth(page, name);
        assertThat(page.textContent("h1")).contains(heading);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        staff-late,           /staff/complaints/CO-7K2M-9QXD, Decide about this late request
        staff-late-accept,    /staff/complaints/CO-7K2M-9QXD/do/escalate, Ask for the next stage
        staff-late-refuse,    /staff/complaints/CO-7K2M-9QXD/do/refuse-late, Refuse a request that came too late
        staff-leave,          /staff/complaints/CO-7K2M-9QXD/do/leave?person=complainant-2, They do not complain
        """)
    void is_usable_when_somebody_asked_too_late_and_another_has_left(String name, String path, String heading) {
        Neighbours.COMPLAINTS.stub(World.NEIGHBOURS.at("complaints"), "getComplaint", "jointAskedLateForStaff");
        page.navigate(World.GATEWAY.origin() + path);
        Chromium.lookOnBoth(page, name);
        assertThat(page.textContent("h1")).contains(heading);
    }

    @Test
    void can_be_used_when_nothing_is_there_and_when_services_are_away() {
        StaffDesk.answers("complaints", "/api/complaints/v1/complaints", "{\"items\":[]}");
        page.navigate(World.GATEWAY.origin() + "/staff/complaints?view=breached");
        Chromium.lookOnBoth(page, "staff-complaints-empty");
        World.NEIGHBOURS.away("complaints");
        World.NEIGHBOURS.away("service-requests");
        page.navigate(World.GATEWAY.origin() + "/staff/board");
        Chromium.lookOnBoth(page, "staff-board-away");
        page.navigate(World.GATEWAY.origin() + "/staff/complaints");
        Chromium.lookOnBoth(page, "staff-complaints-away");
    }

    @Test
    void can_be_used_with_two_hundred_rows_and_very_long_names() {
        var rows = new StringBuilder("{\"items\":[");
        for (int i = 0; i < 100; i++) {
            rows.append(i == 0 ? "" : ",").append("""
                {"reference":"CO-7K2M-9Q%02d","kind":"childrens-social-care","status":"escalated","statusText":"x","stage":2,
                "receivedAt":"2026-11-23T18:04:11Z","restricted":true,
                "handler":"ottoline-featherstonehaugh-cholmondeley-marjoribanks-of-the-complaints-resolution-team",
                "clock":{"id":"answer-1","clock":"answer","stage":1,"due":"2026-11-%02d","explanation":"x","late":%s,"earlier":[]}}\
                """.formatted(i, 1 + i % 28, i % 28 < 20));
        }
        StaffDesk.answers(
                "complaints", "/api/complaints/v1/complaints", rows.append("]}").toString());
        page.navigate(World.GATEWAY.origin() + "/staff/complaints?view=open");
        Chromium.lookOnBoth(page, "staff-complaints-many");
    }

    @Test
    void a_supervisor_goes_from_the_board_to_a_late_complaint_and_puts_its_answer_off_with_and_without_scripts() {
        for (boolean scripts : new boolean[] {true, false}) {
            try (BrowserContext own = Chromium.window(Chromium.DESK, scripts)) {
                Page step = signedIn(own);
                String suffix = scripts ? "" : "-no-js";
                step.click("nav >> text=Board");
                step.click("main a[href='/staff/complaints?view=breached']");
                step.click("main >> text=CO-7K2M-9QXD");
                step.click("text=Put the answer off");
                step.click("main button[type=submit]");
                step.waitForSelector("text=There is a problem");
                Chromium.look(step, "staff-extend-error" + suffix);
                step.fill("#until", "2026-12-18");
                step.fill("#reason", "The depot needs a week for its records.");
                step.click("main button[type=submit]");
                step.waitForSelector("h1:has-text('Check before it is sent')");
                Chromium.look(step, "staff-check" + suffix);
                step.click("text=Send now");
                step.waitForSelector("text=The answer is put off.");
                Chromium.look(step, "staff-put-off" + suffix);
            }
        }
    }

    @Test
    void squares_of_a_photo_are_picked_with_the_keyboard_alone() {
        page.navigate(World.GATEWAY.origin() + "/staff/moderation/SR-7K2M-9QXD/photos/0f1c2d3e");
        page.focus("[name=squares][value='1-1']");
        boolean before = page.isChecked("[name=squares][value='1-1']");
        page.keyboard().press("Space");
        assertThat(page.isChecked("[name=squares][value='1-1']")).isNotEqualTo(before);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("1-2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "staff-complaint, /staff/complaints/CO-7K2M-9QXD",
        "staff-board, /staff/board",
        "staff-photo, /staff/moderation/SR-7K2M-9QXD/photos/0f1c2d3e"
    })
    void can_be_read_after_dark(String name, String path) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        try {
            page.setViewportSize(Chromium.DESK, 800);
            page.navigate(World.GATEWAY.origin() + path);
            Chromium.look(page, name + "-dark");
        } finally {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
        }
    }

    private static Page signedIn(BrowserContext own) {
        Page first = own.newPage();
        first.navigate(World.GATEWAY.origin() + "/be/supervisor");
        first.navigate(World.GATEWAY.origin() + "/login/start");
        return first;
    }
}
