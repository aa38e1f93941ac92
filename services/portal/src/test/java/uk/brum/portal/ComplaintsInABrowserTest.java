package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at each page about complaints as {@link Chromium} does, and walks from the first words to the confirmation. */
@PortalPages
class ComplaintsInABrowserTest {

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            complain-start,       complaint, /complain, Unhappy with something we did?
            complain-about,       complaint, /complain?about=SR-7K2M-9QXD, Unhappy with something we did?
            complaints,           complaint, /account/complaints, Your complaints
            complaint,            complaint, /account/complaints/CO-7K2M-9QXD, Complaint about a council service
            complaint-received,   received,  /account/complaints/CO-7K2M-9QXD, Complaint about a council service
            complaint-late,       late,      /account/complaints/CO-7K2M-9QXD, Complaint about a council service
            complaint-answered,   answered,  /account/complaints/CO-7K2M-9QXD, Complaint about a council service
            complaint-letter,     complaint, /account/complaints/CO-7K2M-9QXD/letters/receipt-1, Our answer to your complaint
            complaint-awaiting,   awaitsConsent, /account/complaints/CO-7K2M-9QXD, Complaint about a council service
            complaint-reach,      complaint, /account/complaints/CO-7K2M-9QXD/reach, Correct how we reach you
            complaint-add,        complaint, /account/complaints/CO-7K2M-9QXD/add, What do you want to add?
            complaint-next-stage, answered,  /account/complaints/CO-7K2M-9QXD/next-stage, Why do you not agree with our answer?
            complaint-asked-late, askedLate, /account/complaints/CO-7K2M-9QXD, Complaint about a council service
            complaint-withdraw,   complaint, /account/complaints/CO-7K2M-9QXD/withdraw, Why do you take this complaint back?
            complain-sent,        received,  /complain/sent/CO-7K2M-9QXD, We have it
            """)
    void is_usable_on_a_phone_and_on_a_desk(String name, String example, String path, String heading) {
        Neighbours.COMPLAINTS.stub(World.NEIGHBOURS.at("complaints"), "getComplaint", example);
        assertThat(Chromium.open(name, path).textContent("h1")).contains(heading);
    }

    @Test
    void asks_what_kept_them_when_the_time_to_ask_is_over() {
        String over = Neighbours.COMPLAINTS.example("getComplaint", "answered").replace("2026-12-17", "2026-11-12");
        StaffDesk.answers("complaints", "/api/complaints/v1/complaints/CO-7K2M-9QXD", over);
        assertThat(Chromium.open("complaint-next-stage-late", "/account/complaints/CO-7K2M-9QXD/next-stage")
                        .textContent("main"))
                .contains("What kept you from asking us earlier?", "Thursday 12 November");
    }

    @Test
    void can_be_read_after_dark() {
        Neighbours.COMPLAINTS.stub(World.NEIGHBOURS.at("complaints"), "getComplaint", "answered");
        Chromium.openAfterDark("complaint-answered", "/account/complaints/CO-7K2M-9QXD");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void is_usable_step_by_step_with_and_without_scripts(boolean scripts) {
        Neighbours.COMPLAINTS.stub(World.NEIGHBOURS.at("complaints"), "getComplaint", "received");
        String suffix = scripts ? "" : "-no-js";
        try (BrowserContext window = Chromium.window(Chromium.PHONE, scripts)) {
            Page page = window.newPage();
            page.navigate(World.GATEWAY.origin() + "/complain");
            page.click("text=Start now");
            Chromium.lookOnBoth(page, "complain-kind" + suffix);
            page.check("#kind");
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=What happened?");
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=There is a problem");
            Chromium.lookOnBoth(page, "complain-words-error" + suffix);
            page.fill("#words", "The crew left my assisted bin for the third time this month.\n\nI phoned twice.");
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=Who is this for?");
            Chromium.lookOnBoth(page, "complain-who" + suffix);
            page.check("[value=several]");
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=Who complains with you?");
            Chromium.lookOnBoth(page, "complain-several" + suffix);
            page.navigate(World.GATEWAY.origin() + "/complain/who");
            page.check("[value=other]");
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=Who do you speak for?");
            page.fill("#name", "Jean Example");
            Chromium.lookOnBoth(page, "complain-other" + suffix);
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=How should we answer you?");
            page.check("[value=phone]");
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=There is a problem");
            Chromium.lookOnBoth(page, "complain-contact-error" + suffix);
            page.fill("#phone", "0121 496 0000");
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=Is there anything that would help you?");
            page.check("[value=interpreter]");
            page.fill("#language", "Urdu");
            Chromium.lookOnBoth(page, "complain-needs" + suffix);
            page.click("button:has-text('Continue')");
            page.waitForSelector("text=Check what you told us");
            assertThat(page.textContent("main")).contains("An interpreter for another language: Urdu");
            Chromium.lookOnBoth(page, "complain-check" + suffix);
            page.click("button:has-text('Send this to us')");
            page.waitForSelector("text=We have it");
            Chromium.lookOnBoth(page, "complain-received" + suffix);
        }
    }
}
