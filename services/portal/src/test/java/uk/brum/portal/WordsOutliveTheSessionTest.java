package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without an account and without scripts, what was said on the pages before comes back when the session has ended. */
@PortalPages
class WordsOutliveTheSessionTest {

    private static final String REQUESTS = "/api/requests/v1/requests";

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        World.NEIGHBOURS.answers("service-requests", REQUESTS, "{\"items\":[]}");
        Neighbours.REQUESTS.stub(World.NEIGHBOURS.at("service-requests"), "reportRequest", "receivedWithoutAccount");
    }

    private void untilHeight() {
        visitor.open("/report/tree").write("q", "b138dc").press("Find the place");
        visitor.write(
                        "place",
                        visitor.page().select("[name=place][value^=usrn]").val())
                .write("words", "By the bus stop")
                .press("Continue")
                .write("answer", "street")
                .press("Continue");
    }

    private void untilCheck() {
        untilHeight();
        visitor.write("answer", "12")
                .press("Continue")
                .write("description", "A branch, half broken.")
                .press("Continue")
                .press("Continue")
                .write("email", "sam@example.org")
                .press("Continue");
    }

    private void sendsAll() {
        visitor.press("Send report");
        assertThat(visitor.words()).contains("Report sent");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(1, postRequestedFor(urlPathEqualTo(REQUESTS)).withRequestBody(equalToJson("""
                                {"category":"tree","place":{"usrn":"99000001","words":"By the bus stop"},
                                 "description":"A branch, half broken.","answers":{"whose":["street"],"height":["12"]},
                                 "photos":[],"contact":{"email":"sam@example.org"},"channel":"web"}""")));
    }

    @Test
    void the_pages_before_come_back_whichever_page_the_session_ended_on() {
        untilHeight();
        again("12", "answer", "/report/tree/questions/height");
        again("A branch, half broken.", "description", "/report/tree/details");
        endTheSession();
        visitor.press("Continue");
        assertThat(visitor.path()).isEqualTo("/report/tree/photos");
        visitor.press("Continue");
        again("sam@example.org", "email", "/report/tree/contact");
        sendsAll();
    }

    private void again(String value, String field, String page) {
        endTheSession();
        visitor.write(field, value).press("Continue");
        assertThat(visitor.path()).isEqualTo(page);
        assertThat(visitor.words()).contains("You were away for a while");
        assertThat(visitor.page().select("form [name=" + field + "]").val()).isEqualTo(value);
        visitor.press("Continue");
        assertThat(visitor.path()).isNotEqualTo(page);
    }

    private static void endTheSession() {
        World.CLOCK.forward(Duration.ofHours(2));
    }

    @Test
    void an_answer_can_still_be_changed_on_the_last_page() {
        untilCheck();
        endTheSession();
        visitor.press("Change what you added");
        assertThat(visitor.path()).isEqualTo("/report/tree/check");
        assertThat(visitor.words())
                .contains("All that you wrote is still here", "A branch, half broken.", "sam@example.org");
        visitor.press("Change what you added");
        assertThat(visitor.path()).isEqualTo("/report/tree/details");
        assertThat(visitor.page().select("#description").text()).isEqualTo("A branch, half broken.");
        visitor.open("/report/tree/check");
        sendsAll();
    }

    @Test
    void going_on_without_an_account_from_what_was_reported_there_keeps_the_place() {
        Neighbours.REQUESTS.stub(World.NEIGHBOURS.at("service-requests"), "listRequests", "onePage");
        visitor.open("/report/tree").write("q", "b138dc").press("Find the place");
        visitor.write(
                        "place",
                        visitor.page().select("[name=place][value^=usrn]").val())
                .press("Continue");
        endTheSession();
        visitor.press("None of these: go on");
        assertThat(visitor.path()).isEqualTo("/report/tree/already");
        visitor.press("None of these: go on");
        assertThat(visitor.words()).contains("Where does the tree stand?");
    }

    @Test
    void what_the_session_knows_of_the_same_report_is_newer_than_an_old_page() {
        untilHeight();
        Element height = visitor.form("Continue");
        visitor.write("answer", "12")
                .press("Continue")
                .write("description", "A branch, half broken.")
                .press("Continue");
        visitor.send(height, Map.of("answer", "11")); // the back button
        assertThat(visitor.page().select("#description").text()).isEqualTo("A branch, half broken.");
    }

    @Test
    void nobody_reads_them_in_the_pages_that_a_browser_keeps_or_without_them() {
        untilCheck();
        visitor.press("Change how we reach you");
        assertThat(visitor.path()).isEqualTo("/report/tree/contact");
        assertThat(visitor.html()).doesNotContain("half broken").doesNotContain("bus stop");
        Element contact = visitor.form("Continue");
        String form = contact.select("[name=draft]").val();
        assertThat(form).isNotBlank();
        visitor.forgetCookies();
        assertThat(visitor.open("/report/tree/check").path())
                .as("the next person at this device")
                .isEqualTo("/report/tree");
        assertThat(visitor.open("/report/tree/check?draft=" + form).path())
                .as("a link with the words of somebody else")
                .isEqualTo("/report/tree");
        assertThat(visitor.open("/report/tree/check").path())
                .as("which it did not put into the session either")
                .isEqualTo("/report/tree");
        assertThat(visitor.send(contact, Map.of("draft", form.substring(0, form.length() - 2)))
                        .path())
                .as("a form that we did not seal so")
                .isEqualTo("/report/tree");
        World.CLOCK.forward(Duration.ofDays(9));
        assertThat(visitor.send(contact, Map.of()).path())
                .as("a form of long ago")
                .isEqualTo("/report/tree");
    }

    @Test
    void an_answer_of_a_complaint_can_still_be_changed_on_the_last_page() {
        visitor.signIn();
        visitor.open("/complain/words?about=SR-7K2M-9QXD")
                .write("words", "It smells.")
                .press("Continue");
        assertThat(visitor.html()).doesNotContain("It smells.");
        visitor.write("who", "me").press("Continue");
        visitor.write("by", "email").press("Continue").press("Continue");
        endTheSession();
        visitor.press("Change what happened");
        assertThat(visitor.path()).isEqualTo("/complain/check");
        assertThat(visitor.words()).contains("All that you wrote is still here", "It smells.");
        visitor.press("Change what happened");
        assertThat(visitor.path()).isEqualTo("/complain/words");
        assertThat(visitor.page().select("#words").text()).isEqualTo("It smells.");
    }

    @Test
    void the_collection_that_was_missed_comes_back_with_the_note_about_it() {
        visitor.open("/bins/990000000017/report-missed")
                .write("collection", "residual.2026-11-23")
                .press("Continue");
        endTheSession();
        visitor.write("note", "Behind the gate.").press("Continue");
        assertThat(visitor.path()).isEqualTo("/bins/990000000017/report-missed/note");
        visitor.press("Continue");
        assertThat(visitor.path()).isEqualTo("/bins/990000000017/report-missed/check");
        assertThat(visitor.html()).contains("Monday 23 November", "Behind the gate.");
        endTheSession();
        visitor.press("Change what the crew should know");
        assertThat(visitor.words()).contains("All that you wrote is still here");
        visitor.press("Change what the crew should know");
        assertThat(visitor.page().select("#note").text()).isEqualTo("Behind the gate.");
    }
}
