package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One request as staff see it, and what they do with it. */
@PortalPages
class StaffRequestTest {

    private static final String PAGE = "/staff/requests/SR-7K2M-9QXD";
    private static final String REQUEST = "/api/requests/v1/requests/SR-7K2M-9QXD";

    private final Visitor agent = World.visitor();

    @BeforeEach
    void atTheDesk() {
        World.asUsual();
        version(3);
        agent.signInAs("agent");
    }

    @Test
    void shows_everything_that_staff_may_see() {
        agent.open(PAGE);
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.words())
                .contains("SR-7K2M-9QXD")
                .contains("Who reported it")
                .contains("Sent to contractors")
                .contains("Booked collections of large items close by")
                .contains("Tuesday 24 November: booked, BW-204417, 12 metres away 1 sofa; 2 mattresses")
                .contains("What happened, newest first")
                .contains("Change the state");
        assertThat(agent.page().select("nav a[href^=" + PAGE + "/]")).hasSize(9);
    }

    @Test
    void says_in_words_to_whom_it_was_given_and_who_did_what() {
        String given = Neighbours.REQUESTS.example("endMilestone", "mould").replaceFirst("\"history\":\\[", """
                "history":[
                {"at":"2026-11-23T18:00:00Z","kind":"assigned","audience":"staff","status":"assigned",
                 "text":"street-lighting: 0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03","by":"2c1f7a90-7d15-4c0e-8a41-6f0f3f5b9d04"},
                {"at":"2026-11-23T18:01:00Z","kind":"assigned","audience":"staff","status":"assigned",
                 "text":"tree-team"},""");
        assertThat(given).contains("street-lighting: ");
        StaffDesk.atWork();
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo(REQUEST)).willReturn(okJson(given).withHeader("ETag", "\"3\"")));
        agent.open(PAGE);
        assertThat(agent.words())
                .contains("Given to Street lighting: Ash Agent Sam Supervisor")
                .contains("Given to Tree team")
                .doesNotContain("street-lighting", "tree-team");
    }

    @Test
    void says_that_it_cannot_show_who_reported_it_when_the_contact_details_cannot_be_read() {
        Neighbours.REQUESTS.stub(World.NEIGHBOURS.at("service-requests"), "getReporter", "contactUnreadable");

        agent.open(PAGE);

        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.words())
                .contains("We cannot show who reported it just now.")
                .doesNotContain("Nobody left a name.")
                .contains("What happened, newest first");
    }

    @Test
    void shows_a_block_whose_person_cannot_be_read() {
        StaffDesk.atWork();
        Neighbours.REQUESTS.stub(World.NEIGHBOURS.at("service-requests"), "listBlocks", "unreadable");

        Visitor supervisor = World.visitor();
        supervisor.signInAs("supervisor").open("/staff/moderation/blocks");

        assertThat(supervisor.status()).isEqualTo(200);
        assertThat(supervisor.words()).contains("Cannot be shown just now", "Threatened the crew");
    }

    @Test
    void shows_answers_and_dates_in_words_with_the_steps_that_have_dates_of_their_own() {
        String mould = Neighbours.REQUESTS
                .example("endMilestone", "mould")
                .replaceFirst("\\{", "{\"answers\":{\"whose\":[\"street\"],\"height\":[\"12\"],\"gone\":[\"x\"]},");
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo(REQUEST)).willReturn(okJson(mould).withHeader("ETag", "\"3\"")));
        agent.open(PAGE);
        assertThat(agent.words())
                .contains("Where does the tree stand? On a street")
                .contains("About how high is it? 12 metres")
                .contains("gone x")
                .contains("By the end of Monday 7 December. Our aim is 10 working days")
                .contains("Investigated Done")
                .contains("Written summary sent Running, by the end of Monday 30 November");
    }

    @Test
    void shows_short_answers_of_its_kind_and_leads_to_a_complaint_with_what_is_known() {
        StaffDesk.atWork();
        version(3);
        agent.open(PAGE);
        assertThat(agent.page().select("aside[aria-labelledby=what-to-say] details"))
                .isNotEmpty();
        String link = agent.page().selectFirst("a:contains(take a complaint)").attr("href");
        assertThat(link).contains("origin=SR-7K2M-9QXD");
        agent.open(link);
        assertThat(agent.page().select("[name=originReference]").val()).isEqualTo("SR-7K2M-9QXD");
    }

    @Test
    void gives_it_to_a_known_team_and_to_whoever_is_at_the_desk() {
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(any(urlPathEqualTo(REQUEST + "/assignment")).willReturn(okJson("{}")));
        agent.open(PAGE + "/assign");
        assertThat(agent.page().select("select[name=team] option").eachText()).contains("As it is", "Trees");
        agent.write("team", "trees").write("person", "me").press("Give it");
        assertThat(agent.words()).contains("It is given out.");
        var sent = World.NEIGHBOURS
                .at("service-requests")
                .findAll(putRequestedFor(urlPathEqualTo(REQUEST + "/assignment")));
        assertThat(sent)
                .singleElement()
                .satisfies(one -> assertThat(one.getBodyAsString())
                        .contains("\"team\":\"trees\"")
                        .doesNotContain("\"me\"")
                        .containsPattern("\"person\":\"[^\"]+\""));
    }

    @Test
    void offers_the_kinds_by_their_names() {
        agent.open(PAGE + "/category");
        assertThat(agent.page()
                        .select("select[name=category] option[value=tree]")
                        .text())
                .isEqualTo("Problem with a tree");
    }

    @Test
    void closes_a_request_with_a_photo_and_when_it_was_taken() {
        assertThat(closedWith("image/jpeg", "2026-11-23T15:10").statusCode()).isEqualTo(302);
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathMatching("/api/requests/v1/photos/[0-9a-f-]{36}"))
                        .withHeader("Content-Type", equalTo("image/jpeg"))
                        .withRequestBody(equalTo("picture")));
        World.NEIGHBOURS
                .at("service-requests")
                .verify(postRequestedFor(urlPathEqualTo(REQUEST + "/status"))
                        .withRequestBody(matchingJsonPath("$.proof.photo", matching("[0-9a-f-]{36}")))
                        .withRequestBody(matchingJsonPath("$.proof.taken", equalTo("2026-11-23T15:10:00Z"))));
    }

    @Test
    void says_why_a_photo_is_refused_and_changes_nothing() {
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(any(urlPathMatching("/api/requests/v1/photos/.*"))
                        .willReturn(StaffDesk.problem(422, "photo-unreadable", "We cannot read this photo.")));
        assertThat(closedWith("image/png", "").body())
                .contains("We cannot read this photo.")
                .contains("The hole is filled.");
        World.NEIGHBOURS.at("service-requests").verify(0, postRequestedFor(urlPathEqualTo(REQUEST + "/status")));
    }

    /** Sends the form with a file, as a browser does. */
    private HttpResponse<String> closedWith(String type, String taken) {
        agent.open(PAGE + "/status");
        assertThat(agent.page().select("form[enctype=multipart/form-data] input[type=file]"))
                .hasSize(1);
        String body = part("_csrf", "", agent.page().select("[name=_csrf]").val())
                + part("version", "", "\"3\"")
                + part("status", "", "done")
                + part("text", "", "The hole is filled.")
                + part("taken", "", taken)
                + part("upload", "; filename=\"hole\"\r\nContent-Type: " + type, "picture")
                + "--cut--\r\n";
        return agent.raw(agent.to(PAGE + "/status")
                .header("Origin", World.GATEWAY.origin())
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String part(String name, String more, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "status", "assign", "category", "place", "merge", "relate", "split", "challenge"})
    void has_a_page_for_each_thing_that_staff_do(String act) {
        agent.open(PAGE + "/" + act);
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.page().select("main form")).hasSize(1);
        assertThat(agent.page().select("h1")).hasSize(1);
    }

    @Test
    void knows_no_other_page() {
        assertThat(agent.open(PAGE + "/nothing").status()).isEqualTo(404);
    }

    @Test
    void closes_a_request_with_words_for_its_kind_and_state() {
        agent.open(PAGE + "/status").write("status", "done").press("Show words for this state");
        agent.write("status", "done").press("Pothole made safe");
        assertThat(agent.page().select("textarea[name=text]").text())
                .isEqualTo("We have filled the hole. Your reference is SR-7K2M-9QXD.");
        agent.write("status", "done").press("Change state");
        assertThat(agent.path()).isEqualTo(PAGE);
        assertThat(agent.words()).contains("The state is changed.");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(
                        postRequestedFor(urlPathEqualTo(REQUEST + "/status"))
                                .withHeader("If-Match", equalTo("\"3\""))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"status\":\"done\",\"text\":\"We have filled the hole. Your reference is SR-7K2M-9QXD.\"}")));
    }

    @Test
    void keeps_what_was_typed_when_somebody_changed_the_request_meanwhile() {
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(post(urlPathEqualTo(REQUEST + "/status"))
                        .withHeader("If-Match", equalTo("\"3\""))
                        .willReturn(aResponse().withStatus(412)));
        agent.open(PAGE + "/status").write("status", "waiting").write("text", "We wait for the gas company.");
        version(4);
        agent.press("Change state");
        assertThat(agent.status()).isEqualTo(409);
        assertThat(agent.words())
                .contains("Somebody changed this report after you opened it.")
                .contains("If it is still right, send it again.");
        assertThat(agent.page().select("textarea[name=text]").text()).isEqualTo("We wait for the gas company.");
        assertThat(agent.page().select("option[value=waiting]").hasAttr("selected"))
                .isTrue();
        agent.write("status", "waiting").press("Change state");
        assertThat(agent.words()).contains("The state is changed.");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(postRequestedFor(urlPathEqualTo(REQUEST + "/status")).withHeader("If-Match", equalTo("\"4\"")));
    }

    @ParameterizedTest
    @CsvSource({
        "note, Add note, Write something",
        "status, Change state, Choose the new state",
        "category, Change kind, Choose the kind of report",
        "merge, Merge, Enter a reference",
        "place, Save place, 'Enter a property number, or the place in words'"
    })
    void says_what_is_missing(String act, String button, String complaint) {
        agent.open(PAGE + "/" + act).press(button);
        assertThat(agent.page().title()).startsWith("Error:");
        assertThat(agent.page().select(".govuk-error-summary").text()).contains(complaint);
    }

    @Test
    void merges_with_the_same_report() {
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(any(urlPathEqualTo(REQUEST + "/duplicate-of")).willReturn(okJson("{}")));
        agent.open(PAGE + "/merge").write("other", "SR-2222-2222").press("Merge");
        assertThat(agent.words()).contains("It is merged.");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathEqualTo(REQUEST + "/duplicate-of"))
                        .withRequestBody(equalToJson("{\"reference\":\"SR-2222-2222\"}")));
    }

    @Test
    void keeps_a_note_when_the_service_is_away() {
        agent.open(PAGE + "/note").write("text", "The caller rang again.");
        World.NEIGHBOURS.away("service-requests");
        agent.press("Add note");
        assertThat(agent.status()).isEqualTo(503);
        assertThat(agent.page().select("textarea[name=text]").text()).isEqualTo("The caller rang again.");
        assertThat(agent.words()).contains("We could not save this just now.");
    }

    private static void version(int number) {
        World.NEIGHBOURS
                .at("service-requests")
                .stubFor(get(urlPathEqualTo(REQUEST))
                        .willReturn(okJson(Neighbours.REQUESTS.example("getRequest", "open"))
                                .withHeader("ETag", "\"" + number + "\"")));
    }
}
