package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalPages
class ReportAnythingTest {

    private static final String REQUESTS = "/api/requests/v1/requests";
    private static final String NONE = "{\"items\":[]}";
    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        World.NEIGHBOURS.answers("service-requests", REQUESTS, NONE);
    }

    private static WireMockServer requests() {
        return World.NEIGHBOURS.at("service-requests");
    }

    private Visitor untilTheTree() {
        visitor.open("/")
                .follow("Report")
                .follow("Parks and trees")
                .follow("Problem with a tree")
                .write("q", "b138dc")
                .press("Find the place");
        return visitor.write(
                        "place",
                        visitor.page().select("[name=place][value^=usrn]").val())
                .write("words", "By the bus stop")
                .press("Continue");
    }

    private Visitor untilCheck() {
        return untilTheTree()
                .write("answer", "street")
                .press("Continue")
                .write("answer", "12")
                .press("Continue")
                .write("description", "A branch, half broken.")
                .press("Continue")
                .press("Continue")
                .press("Continue");
    }

    @Test
    void anything_is_reported_without_an_account_and_the_page_says_what_happens_next() {
        Neighbours.REQUESTS.stub(requests(), "reportRequest", "receivedWithoutAccount");
        untilCheck();
        assertThat(visitor.words())
                .contains("Check your answers")
                .contains("Hazelwell Rise By the bus stop")
                .contains("On a street")
                .contains("12 metres")
                .contains("A branch, half broken.");
        visitor.press("Send report");
        assertThat(visitor.words())
                .contains("Report sent")
                .contains("SR-4TXW-H3PN")
                .contains("A team looks at it first.");
        requests()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(REQUESTS))
                                .withHeader("Idempotency-Key", matching("[0-9a-f-]{36}"))
                                .withHeader("Authorization", absent())
                                .withRequestBody(equalToJson("""
                                        {"category":"tree","place":{"usrn":"99000001","words":"By the bus stop"},
                                         "description":"A branch, half broken.","answers":{"whose":["street"],"height":["12"]},
                                         "photos":[],"channel":"web"}""")));
    }

    @Test
    void the_key_of_the_report_lets_its_reporter_challenge_the_closing() {
        Neighbours.REQUESTS.stub(requests(), "reportRequest", "receivedWithoutAccount");
        untilCheck().press("Send report");
        World.NEIGHBOURS.answers(
                "service-requests",
                REQUESTS + "/SR-4TXW-H3PN",
                Neighbours.REQUESTS.example("getRequest", "closed").replace("SR-7K2M-9QXD", "SR-4TXW-H3PN"));
        visitor.open("/reports/SR-4TXW-H3PN")
                .follow("This is not solved")
                .write("text", "The branch still hangs there.")
                .press("Open it again");
        assertThat(visitor.words()).contains("We opened this report again");
        requests()
                .verify(postRequestedFor(urlPathEqualTo(REQUESTS + "/SR-4TXW-H3PN/challenges"))
                        .withHeader("Reporter-Key", equalTo("q83vEjRWeJCrze8SNFZ4kA")));
    }

    @Test
    void who_reports_without_an_account_sees_their_own_report_without_signing_in() {
        Neighbours.REQUESTS.stub(requests(), "reportRequest", "receivedWithoutAccount");
        untilCheck().press("Send report");
        World.NEIGHBOURS.answers(
                "service-requests",
                REQUESTS + "/SR-4TXW-H3PN",
                Neighbours.REQUESTS.example("getRequest", "reportersOwn").replace("SR-7K2M-9QXD", "SR-4TXW-H3PN"));
        visitor.follow("See this report");
        assertThat(visitor.path()).isEqualTo("/reports/SR-4TXW-H3PN");
        assertThat(visitor.words()).contains("Report SR-4TXW-H3PN");
        visitor.follow("Add information")
                .write("text", "It hangs over the pavement.")
                .press("Add this");
        assertThat(visitor.words()).contains("We added this to your report");
        requests()
                .verify(postRequestedFor(urlPathEqualTo(REQUESTS + "/SR-4TXW-H3PN/notes"))
                        .withHeader("Reporter-Key", equalTo("q83vEjRWeJCrze8SNFZ4kA")));
    }

    @Test
    void a_signed_in_person_reports_in_their_own_name_and_is_told_the_date_with_its_reason() {
        visitor.signIn();
        untilTheTree()
                .write("answer", "street")
                .press("Continue")
                .press("Continue")
                .press("Continue")
                .press("Continue");
        assertThat(visitor.path()).isEqualTo("/report/tree/check");
        visitor.press("Send report");
        assertThat(visitor.words())
                .contains("by the end of Monday 7 December")
                .contains("10 working days")
                .as("the date once")
                .doesNotContain("The team for roads looks at it first.");
        requests()
                .verify(postRequestedFor(urlPathEqualTo(REQUESTS))
                        .withHeader("Authorization", matching("Bearer person-token-[0-9]+")));
    }

    @Test
    void an_answer_can_end_the_form_with_advice() {
        untilTheTree().write("answer", "garden").press("Continue");
        assertThat(visitor.words())
                .contains("You do not need to report this here")
                .contains("Talk to the owner.");
    }

    @Test
    void a_question_that_depends_on_another_is_asked_only_then() {
        untilTheTree().press("Continue");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Select an answer");
        visitor.write("answer", "street")
                .press("Continue")
                .write("answer", "very high")
                .press("Continue");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Enter a number");
        visitor.write("answer", "99").press("Continue");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Enter a number from 1 to 60");
    }

    @Test
    void what_was_reported_there_is_offered_to_follow_instead() {
        Neighbours.REQUESTS.stub(requests(), "listRequests", "onePage");
        untilTheTree();
        assertThat(visitor.words()).contains("Has it been reported already?").contains("Pothole");
        visitor.follow("Follow this one instead")
                .write("email", "sam@example.org")
                .press("Follow this report");
        requests()
                .verify(
                        postRequestedFor(urlPathEqualTo("/api/requests/v1/followings"))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"follow\":{\"kind\":\"request\",\"reference\":\"SR-7K2M-9QXD\"},\"email\":\"sam@example.org\"}")));
        assertThat(visitor.words()).contains("Report SR-7K2M-9QXD");
    }

    @Test
    void what_may_only_wait_for_its_collection_is_asked_before_it_is_reported() {
        World.NEIGHBOURS.answers(
                "service-requests",
                "/api/requests/v1/categories/tree",
                Neighbours.REQUESTS
                        .example("getCategory", "dropped")
                        .replace("\"waitingWaste\":false", "\"waitingWaste\":true"));
        Neighbours.REQUESTS.stub(requests(), "findDuplicates", "bulkyBooked");
        untilTheTree();
        assertThat(visitor.words())
                .contains("Is it waiting to be collected?")
                .contains("already booked close to here")
                .contains("I do not need to report it");
        assertThat(visitor.press("Report it").words()).contains("Where does the tree stand?");

        requests()
                .stubFor(get(urlPathEqualTo("/api/requests/v1/duplicates"))
                        .willReturn(aResponse().withStatus(503)));
        assertThat(untilTheTree().words())
                .as("who cannot be told reports all the same")
                .contains("Where does the tree stand?");
    }

    @Test
    void what_was_sought_stands_in_no_address_and_is_still_there_after_going_back() {
        visitor.open("/report/tree").write("q", "ab").press("Find the place");
        assertThat(visitor.page().select(".govuk-error-summary").text()).isNotEmpty();
        visitor.write("q", "12 Hazelwell Rise").press("Find the place");
        assertThat(visitor.page().location()).endsWith("/report/tree/where");
        assertThat(visitor.words()).contains("12 Hazelwell Rise");
        assertThat(visitor.open("/report/tree/where").words()).contains("12 Hazelwell Rise");
        assertThat(visitor.page().select("a[href*=Hazelwell]")).isEmpty();
        visitor.follow("Show the place on a map");
        assertThat(visitor.html()).doesNotContain("Hazelwell");
        assertThat(visitor.raw(visitor.to("/report/tree/layers")).body()).contains("12 Hazelwell Rise");
        assertThat(World.visitor().open("/report/tree/where").path()).isEqualTo("/report/tree");
    }

    @Test
    void a_place_can_be_said_in_words_alone_and_shown_on_a_map() {
        visitor.open("/report/tree/where?q=the+old+library");
        visitor.write(
                        "place",
                        visitor.page().select("[name=place][value^=words]").val())
                .press("Continue");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Say where it is");
        visitor.write(
                        "place",
                        visitor.page().select("[name=place][value^=words]").val())
                .write("words", "Behind the old library")
                .press("Continue");
        assertThat(visitor.words()).contains("Where does the tree stand?");
        visitor.open("/report/tree/map")
                .write("lat", "52.4431")
                .write("lon", "-1.8873")
                .press("Continue");
        assertThat(visitor.words()).contains("Where does the tree stand?");
        assertThat(visitor.open("/report/tree/map").press("Continue").words()).contains("Move the map until the cross");
    }

    @Test
    void a_place_that_another_council_looks_after_is_refused_before_anything_is_asked() {
        Neighbours.REQUESTS.stub(requests(), "findDuplicates", "placeOutside");
        visitor.open("/report/tree/map")
                .write("lat", "51.5072")
                .write("lon", "-0.1276")
                .press("Continue");
        assertThat(visitor.page().select(".govuk-error-summary").text())
                .contains("outside Birmingham", "www.gov.uk/find-local-council");
        assertThat(visitor.path()).isEqualTo("/report/tree/map");
    }

    @Test
    void is_sent_under_one_key_however_often_the_button_is_pressed() {
        untilCheck();
        Element form = visitor.form("Send report");
        visitor.send(form, Map.of());
        visitor.send(form, Map.of());
        requests()
                .verify(
                        2,
                        postRequestedFor(urlPathEqualTo(REQUESTS))
                                .withHeader(
                                        "Idempotency-Key",
                                        equalTo(form.select("[name=key]").val())));
    }

    @Test
    void keeps_the_answers_when_the_service_is_away() {
        untilCheck();
        requests().stubFor(post(urlPathEqualTo(REQUESTS)).willReturn(aResponse().withStatus(503)));
        visitor.press("Send report");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.words()).contains("Your answers are still here").contains("A branch, half broken.");
    }

    @Test
    void says_why_a_report_is_refused() {
        untilCheck();
        requests()
                .stubFor(
                        post(urlPathEqualTo(REQUESTS))
                                .willReturn(
                                        aResponse()
                                                .withStatus(422)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"type\":\"https://brum.example/problems/service-requests/contact-needed\",\"title\":\"x\",\"status\":422,\"detail\":\"For this kind of report we need a way to reach you.\"}")));
        visitor.press("Send report");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("we need a way to reach you");
    }

    @Test
    void begins_with_the_place_when_a_later_page_is_opened() {
        for (String page : new String[] {"check", "details", "photos", "contact", "already", "questions/whose"}) {
            assertThat(visitor.open("/report/tree/" + page).path()).as(page).isEqualTo("/report/tree");
        }
    }

    @Test
    void a_report_of_somebody_else_or_of_nobody_cannot_be_found() {
        Neighbours.REQUESTS.stub(requests(), "getRequest", "requestUnknown");
        assertThat(visitor.open("/reports/SR-7K2M-9QXD").status()).isEqualTo(404);
    }

    @Test
    void says_so_when_nothing_can_be_reported() {
        World.NEIGHBOURS.away("service-requests");
        assertThat(visitor.open("/report").status()).isEqualTo(503);
        assertThat(visitor.open("/area/E05011154").words()).contains("We cannot show the reports just now");
        assertThat(visitor.signIn().open("/account").words()).contains("We cannot show your other reports just now");
        World.CLOCK.forward(java.time.Duration.ofMinutes(5));
        assertThat(visitor.open("/status").words()).contains("Nothing can be reported just now");
    }
}
