package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A handler's day with complaints: lists, taking in, answering, letters, remedies. */
@PortalPages
class StaffComplaintsTest {

    private static final String COMPLAINT = "/api/complaints/v1/complaints/CO-7K2M-9QXD";
    private static final String PAGE = "/staff/complaints/CO-7K2M-9QXD";

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
        visitor.signInAs("agent");
    }

    @Test
    void lists_complaints_by_whose_they_are_and_how_their_clocks_stand() {
        visitor.open("/staff/complaints");
        assertThat(visitor.words())
                .contains("CO-7K2M-9QXD", "Answer by Wednesday 9 December", "16 days left", "handler-1");
        complaints()
                .verify(getRequestedFor(urlPathEqualTo("/api/complaints/v1/complaints"))
                        .withQueryParam("handler", equalTo("me"))
                        .withQueryParam("open", equalTo("true")));
        visitor.follow("Late");
        complaints()
                .verify(getRequestedFor(urlPathEqualTo("/api/complaints/v1/complaints"))
                        .withQueryParam("clock", equalTo("breached")));
    }

    @Test
    void gives_the_list_and_the_remedies_as_files_with_todays_data() {
        StaffDesk.answers("complaints", "/api/complaints/v1/complaints", """
            {"items":[{"reference":"CO-7K2M-9QXD","kind":"corporate","status":"investigating","statusText":"x","stage":1,
            "receivedAt":"2026-11-23T18:04:11Z","handler":"=cmd"}]}\
            """);
        var file = visitor.raw(visitor.to("/staff/complaints/complaints.csv?view=open"));
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("complaints-open-2026-11-23.csv");
        assertThat(file.body())
                .contains("reference,kind,status")
                .contains("CO-7K2M-9QXD,corporate,investigating,1,2026-11-23T18:04:11Z,,,,'=cmd");
        assertThat(visitor.raw(visitor.to("/staff/complaints/remedies.csv")).body())
                .contains("CO-7K2M-9QXD,apology,A letter of the head of service.,,waste-service,2026-12-11");
    }

    @Test
    void takes_a_complaint_in_for_a_caller_with_somebody_who_speaks_for_them() {
        visitor.open("/staff/complaints/new?origin=MB-7K2M-9QXD")
                .write("words", "My mother wants a phone number.")
                .press("Take it in");
        assertThat(visitor.words()).contains("There is a problem", "Enter the name of the complainant");
        assertThat(visitor.page().select("[name=words]").text()).isEqualTo("My mother wants a phone number.");
        visitor.write("name", "Jean Example")
                .write("channel", "letter")
                .write("receivedAt", "2026-11-20T10:15")
                .write("address", "1 Practice Street")
                .write("others", "Joe Example\nJill Example")
                .write("speaker", "Sam Example")
                .write("speakerPhone", "0121 496 0000")
                .write("consent", "Signed form")
                .write("adjustments", "large print")
                .write("contact", "post")
                .press("Take it in");
        assertThat(visitor.path()).isEqualTo(PAGE);
        assertThat(visitor.words()).contains("The complaint is taken in");
        complaints()
                .verify(postRequestedFor(urlPathEqualTo("/api/complaints/v1/complaints"))
                        .withRequestBody(equalToJson("""
                            {"kind":"corporate","channel":"letter","receivedAt":"2026-11-20T10:15:00Z",
                            "words":"My mother wants a phone number.",
                            "complainants":[{"name":"Jean Example","address":"1 Practice Street"},
                              {"name":"Joe Example"},{"name":"Jill Example"}],
                            "representative":{"person":{"name":"Sam Example","phone":"0121 496 0000"},"consent":"Signed form"},
                            "needs":{"adjustments":["large print"],"preferredContact":"post"},
                            "origin":{"kind":"bin-report","reference":"MB-7K2M-9QXD"}}\
                            """)));
    }

    @Test
    void shows_one_complaint_with_all_that_is_left_to_do() {
        visitor.open(PAGE);
        assertThat(visitor.words())
                .contains(
                        "Answer by Wednesday 9 December",
                        "Answer point 1 To do",
                        "Amina Begum",
                        "large print",
                        "A letter of the head of service.",
                        "Answer the ombudsman by Monday 21 December",
                        "Put the answer off")
                .doesNotContain("Choose who may see it", "Refuse it");
        visitor.signInAs("supervisor").open(PAGE);
        assertThat(visitor.words()).contains("Choose who may see it", "Who looked at this complaint");
        assertThat(visitor.follow("Who looked at this complaint").words()).contains("handler-1", "Acknowledge");
    }

    @Test
    void answers_a_point_and_keeps_the_words_when_it_is_refused() {
        visitor.open(PAGE).follow("Answer point 1").write("answer", "Your home was not on the list.");
        visitor.press("Save this answer");
        assertThat(visitor.words()).contains("Select a decision", "Write the reasons for the decision");
        assertThat(visitor.page().title()).startsWith("Error: ");
        refuses("/points/1/answer", 409, "This cannot be done with a complaint that is closed.");
        visitor.write("decision", "upheld")
                .write("reasons", "The list shows it.")
                .press("Save this answer");
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.words()).contains("This cannot be done with a complaint that is closed.");
        assertThat(visitor.page().select("[name=answer]").text()).isEqualTo("Your home was not on the list.");
        StaffDesk.atWork();
        visitor.press("Save this answer");
        assertThat(visitor.words()).contains("The answer to this point is saved.");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/points/1/answer"))
                        .withRequestBody(equalToJson("""
                            {"answer":"Your home was not on the list.","decision":"upheld","reasons":"The list shows it."}\
                            """)));
    }

    @Test
    void shows_a_letter_before_it_goes_and_says_how_far_an_answer_can_be_put_off() {
        visitor.open(PAGE).follow("Put the answer off");
        assertThat(visitor.words()).contains("The latest date that the policy allows is Wednesday 23 December");
        visitor.write("until", "2026-12-18")
                .write("reason", "The depot needs a week.")
                .press("Continue");
        assertThat(visitor.words())
                .contains("Check before it is sent", "Friday 18 December", "The depot needs a week.");
        complaints().verify(0, putRequestedFor(urlPathEqualTo(COMPLAINT + "/extension")));
        visitor.press("Change something");
        assertThat(visitor.page().select("[name=reason]").text()).isEqualTo("The depot needs a week.");
        visitor.press("Continue").press("Send now");
        assertThat(visitor.words()).contains("The answer is put off.");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/extension"))
                        .withRequestBody(
                                equalToJson("{\"until\":\"2026-12-18\",\"reason\":\"The depot needs a week.\"}")));
    }

    @Test
    void says_why_the_answer_cannot_be_sent_yet() {
        refuses("/response", 422, "Every point needs an answer, a decision and reasons. Missing: point 2.");
        visitor.open(PAGE).follow("Send the answer");
        assertThat(visitor.words()).contains("One point has no answer yet.");
        visitor.write("summary", "We were at fault.").press("Continue").press("Send now");
        assertThat(visitor.words()).contains("Missing: point 2.");
        assertThat(visitor.page().select("[name=summary]").text()).isEqualTo("We were at fault.");
    }

    @Test
    void says_why_somebody_cannot_handle_a_later_stage() {
        refuses("/handler", 422, "This stage must be handled by somebody who had no part in an earlier stage.");
        visitor.open(PAGE)
                .follow("Choose who handles it")
                .write("handler", "handler-1")
                .press("Give it to them");
        assertThat(visitor.words()).contains("somebody who had no part in an earlier stage");
        assertThat(visitor.page().select("[name=handler] [selected]").val()).isEqualTo("handler-1");
    }

    @Test
    void proves_a_remedy_and_answers_the_ombudsman() {
        visitor.open(PAGE)
                .follow("Say that it was done")
                .write("proof", "Letter of 8 December")
                .press("Save");
        complaints().verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/remedies/sorry/proof")));
        visitor.follow("The ombudsman has our answer");
        assertThat(visitor.words()).contains("The crew sheets of November 2026.");
        visitor.press("They have it");
        complaints()
                .verify(putRequestedFor(
                        urlPathEqualTo(COMPLAINT + "/ombudsman-cases/24-005-151/information-requests/first/answer")));
    }

    @Test
    void decides_about_a_late_request_with_what_they_said_in_front_of_them() {
        Neighbours.COMPLAINTS.stub(complaints(), "getComplaint", "jointAskedLateForStaff");
        assertThat(visitor.open(PAGE).words())
                .contains("Asked too late for the next stage", "I was in hospital until last week.");
        assertThat(visitor.page().select("a[href$=/do/close]")).isEmpty(); // first they hear whether it goes on
        visitor.follow("Refuse a request that came too late");
        assertThat(visitor.words()).contains("I was in hospital until last week.");
        visitor.open(PAGE).follow("Take it on");
        assertThat(visitor.page().select("#why").text()).isEqualTo("It happened again in January.");
        visitor.write("lateBecause", "They were in hospital.").press("Ask for the next stage");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/escalation"))
                        .withRequestBody(matchingJsonPath("$.lateBecause", equalTo("They were in hospital."))));
    }

    @Test
    void records_that_one_of_several_left_and_shows_who_has() {
        Neighbours.COMPLAINTS.stub(complaints(), "getComplaint", "jointAskedLateForStaff");
        visitor.open(PAGE);
        assertThat(visitor.page().select("a[href*=/do/leave]"))
                .as("who has left cannot leave again")
                .hasSize(2);
        visitor.open(PAGE + "/do/leave?person=complainant-2");
        assertThat(visitor.words()).contains("Joseph Okoro", "Only when they want it");
        visitor.press("Record that they left");
        assertThat(visitor.words()).contains("It is recorded that they left.");
        complaints().verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/people/complainant-2/departure")));
        Neighbours.COMPLAINTS.stub(complaints(), "getComplaint", "complaintForStaff");
        assertThat(visitor.open(PAGE).page().select("a[href*=/do/leave]"))
                .as("who complains alone takes it back")
                .isEmpty();
    }

    @Test
    void knows_nothing_of_a_restricted_complaint_and_nothing_of_wrong_addresses() {
        complaints()
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo(COMPLAINT))
                        .willReturn(StaffDesk.problem(404, "complaint-unknown", "We could not find a complaint.")));
        assertThat(visitor.open(PAGE).status()).isEqualTo(404);
        assertThat(visitor.open(PAGE + "/do/nonsense").status()).isEqualTo(404);
    }

    @Test
    void says_what_needs_care_and_which_date_a_clock_had_before() {
        StaffDesk.answers(
                "complaints",
                COMPLAINT,
                Neighbours.COMPLAINTS
                        .example("getComplaint", "complaintForStaff")
                        .replaceAll(
                                "\"earlier\"\\s*:\\s*\\[\\s*]",
                                "\"earlier\":[{\"due\":\"2026-12-08\",\"changedAt\":\"2026-11-24T09:00:00Z\",\"why\":\"calendar\"}]"));
        assertThat(visitor.open(PAGE).words())
                .contains("information that needs special care: Health")
                .contains(
                        "Before the calendar of working days changed: Tuesday 8 December. Changed Tuesday 24 November");
    }

    @Test
    void a_letter_is_read_and_fetched_as_pdf() {
        visitor.open(PAGE).follow("We have your complaint");
        assertThat(visitor.words()).contains("Our decision", "Download this letter (PDF)");
        complaints()
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(
                                urlPathEqualTo(COMPLAINT + "/letters/response-1/pdf"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/pdf")
                                .withBody("%PDF-1.7")));
        var pdf = visitor.raw(visitor.to(PAGE + "/letters/response-1/pdf"));
        assertThat(pdf.body()).startsWith("%PDF");
    }

    private static void refuses(String action, int status, String detail) {
        complaints()
                .stubFor(put(urlPathEqualTo(COMPLAINT + action))
                        .willReturn(StaffDesk.problem(status, "not-possible-now", detail)));
    }

    private static WireMockServer complaints() {
        return World.NEIGHBOURS.at("complaints");
    }
}
