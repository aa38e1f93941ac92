package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a complaint: its clock, points, answers and letters, and what the person can do with it. */
@PortalPages
class ComplaintPagesTest {

    private static final String API = "/api/complaints/v1/complaints";
    private static final String ONE = API + "/CO-7K2M-9QXD";
    private static final String PAGE = "/account/complaints/CO-7K2M-9QXD";

    private final Visitor visitor = World.visitor();
    private final WireMockServer complaints = World.NEIGHBOURS.at("complaints");

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void the_account_shows_complaints_with_stage_and_clock_and_each_opens_with_one_click() {
        assertThat(visitor.open("/account").words())
                .contains("Your complaints")
                .contains("Complaint about a council service Looking into it")
                .contains("Stage 1. We answer by the end of Wednesday 9 December.")
                .contains("10 working days after we acknowledged your complaint")
                .contains("Complaint about your council home Closed");
        visitor.follow("Complaint about a council service");
        assertThat(visitor.path()).isEqualTo(PAGE);
        assertThat(visitor.words())
                .contains("We are looking into your complaint.")
                .contains("We answer by the end of Wednesday 9 December.")
                .contains("1 of 2")
                .contains("Missed collection report MB-7K2M-9QXD")
                .contains("Local Government and Social Care Ombudsman")
                .doesNotContain("Are these the right points?");
    }

    @Test
    void a_late_answer_says_so_and_shows_the_dates_before() {
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "late");
        assertThat(visitor.open(PAGE).words())
                .contains("We are late: we should have answered by the end of Friday 20 November.")
                .contains("This is recorded and counted against us.")
                .contains(
                        "Before that it was Friday 6 November. On Wednesday 4 November at 10am we wrote to you why we need more time.")
                .contains("Are these the right points?")
                .contains("We were late, and recorded it");
        visitor.press("Yes, these are my points");
        assertThat(visitor.words()).contains("We now answer these points.");
        complaints.verify(putRequestedFor(urlPathEqualTo(ONE + "/agreement"))
                .withRequestBody(equalToJson("{\"agreement\": \"agreed\"}")));
    }

    @Test
    void an_answer_stands_point_by_point_with_what_was_promised_and_what_can_be_done() {
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "answered");
        assertThat(visitor.open(PAGE).words())
                .contains("Our answer at stage 1 Partly right We are sorry.")
                .contains("Point 1 The assisted collection was missed")
                .contains("Our answer at stage 1 You are right The crew did not have your home")
                .contains("Our answer at stage 1 We do not agree Somebody phoned")
                .contains("An apology Done")
                .contains("A payment of £75.50 Late")
                .contains("This is late: it was due by the end of Friday 20 November")
                .contains("By the end of Friday 18 December")
                .contains("you can ask us to look again until the end of Thursday 17 December.");
        assertThat(visitor.page().select("details:not([open]) summary").eachText())
                .as("what matters less is folded")
                .containsExactly("2 earlier letters", "What you told us", "What happened so far");
        assertThat(visitor.page().select("details a[href*=/letters/]:not([href$=pdf])"))
                .hasSize(2);
        visitor.follow("Ask us to look again");
        assertThat(visitor.words()).contains("We look at your complaint again at stage 2.");
        visitor.press("Ask us to look again");
        assertThat(visitor.page().select("#text-error").text()).contains("Write a few words");
        visitor.write("text", "It does not say why.").press("Ask us to look again");
        assertThat(visitor.words()).contains("We have it and look at your complaint again.");
        complaints.verify(putRequestedFor(urlPathEqualTo(ONE + "/escalation"))
                .withRequestBody(equalToJson("{\"why\": \"It does not say why.\"}")));
    }

    @Test
    void asking_too_late_is_explained() {
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "answered");
        Neighbours.COMPLAINTS.stub(complaints, "escalate", "escalationClosed");
        visitor.open(PAGE).follow("Ask us to look again").write("text", "Late.").press("Ask us to look again");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".govuk-error-summary").text())
                .contains("The next stage could be asked for until Thursday 7 January 2027.");
        assertThat(visitor.page().select("#text").text()).isEqualTo("Late.");
    }

    @Test
    void who_asks_too_late_says_what_kept_them_and_hears_that_it_is_decided() {
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "answered");
        Neighbours.COMPLAINTS.stub(complaints, "escalate", "complaint");
        World.CLOCK.forward(Duration.ofDays(30));
        assertThat(visitor.open(PAGE).words())
                .contains("You could ask us to look again until the end of Thursday 17 December.");
        visitor.follow("Ask us late to look again").write("text", "Too little.").press("Ask us to look again");
        assertThat(visitor.page().select("#kept-error").text()).contains("Say what kept you");
        assertThat(visitor.page().select("#text").text()).isEqualTo("Too little.");

        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "answered");
        visitor.write("kept", "I was in hospital.").press("Ask us to look again");
        assertThat(visitor.words()).contains("We have it and decide whether we look at your complaint again.");
        complaints.verify(putRequestedFor(urlPathEqualTo(ONE + "/escalation"))
                .withRequestBody(equalToJson("{\"why\": \"Too little.\", \"keptBecause\": \"I was in hospital.\"}")));

        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "askedLate");
        assertThat(visitor.open(PAGE).words())
                .contains("You asked us on", "in hospital", "We decide whether we look again by the end of");
        assertThat(visitor.page().select("a.govuk-button")).as("once is enough").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "joined, yes, We added this to your complaint. Its dates stay.",
        "receipt, no, We made a complaint of its own"
    })
    void something_is_added(String answer, String related, String told) {
        Neighbours.COMPLAINTS.stub(complaints, "raiseIssue", answer);
        visitor.open(PAGE).follow("Add something");
        visitor.press("Add this");
        assertThat(visitor.page().select("#text-error, #related-error")).hasSize(2);
        String key = visitor.page().select("[name=key]").val();
        visitor.write("text", "The gate was left open.")
                .write("related", related)
                .press("Add this");
        assertThat(visitor.words()).contains(told);
        complaints.verify(postRequestedFor(urlPathEqualTo(ONE + "/issues"))
                .withHeader("Idempotency-Key", equalTo(key))
                .withRequestBody(equalToJson(
                        "{\"text\": \"The gate was left open.\", \"related\": %s}".formatted(related.equals("yes")))));
    }

    @Test
    void a_complaint_is_taken_back_or_cannot_be() {
        visitor.open(PAGE).follow("Take this complaint back");
        assertThat(visitor.words()).contains("You cannot open it again");
        Neighbours.COMPLAINTS.stub(complaints, "withdraw", "notPossibleNow");
        visitor.write("text", "It is settled.").press("Take it back");
        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.words()).contains("This cannot be done with a complaint that is closed.");
        Neighbours.COMPLAINTS.stub(complaints, "withdraw", "complaint");
        visitor.press("Take it back");
        assertThat(visitor.words()).contains("You took this complaint back.");
    }

    @Test
    void one_of_several_leaves_a_complaint_to_the_others() {
        assertThat(visitor.open(PAGE).words()).as("alone").doesNotContain("Leave this complaint");
        StaffDesk.answers(
                "complaints",
                ONE,
                Neighbours.COMPLAINTS.example("getComplaint", "complaint").replaceFirst("\\{", "{\"mayLeave\":true,"));
        visitor.open(PAGE).follow("Leave this complaint to the others");
        assertThat(visitor.words()).contains("We go on for them", "you can complain anew");
        complaints.stubFor(put(urlPathEqualTo(ONE + "/people/me/departure"))
                .willReturn(aResponse().withStatus(503)));
        visitor.press("Leave this complaint");
        assertThat(visitor.status()).isEqualTo(503);
        complaints.stubFor(put(urlPathEqualTo(ONE + "/people/me/departure")).willReturn(noContent()));
        visitor.press("Leave this complaint");
        assertThat(visitor.words()).contains("You left the complaint CO-7K2M-9QXD. It goes on for the others.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"impossible\":false|We still have to post it to you",
                "\"impossible\":false,\"postedOn\":\"2026-11-24\"|Posted Tuesday 24 November",
                "\"impossible\":true|We could not post it, because we do not know where to"
            })
    void a_letter_that_goes_by_post_is_not_said_to_be_sent_before_it_is(String post, String told) {
        StaffDesk.answers(
                "complaints",
                ONE,
                Neighbours.COMPLAINTS
                        .example("getComplaint", "complaint")
                        .replaceFirst(
                                "(\"subject\"\\s*:\\s*\"[^\"]*\")",
                                "$1,\"post\":{\"since\":\"2026-11-23T16:30:00Z\",\"why\":\"wanted\"," + post + "}"));
        assertThat(visitor.open(PAGE).words()).contains(told).doesNotContain("Sent Monday 23 November");
    }

    @Test
    void letters_are_read_on_a_page_and_as_a_file() {
        complaints.stubFor(get(urlPathEqualTo(ONE + "/letters/receipt-1/pdf"))
                .willReturn(ok("%PDF-1.7").withHeader("Content-Type", "application/pdf")));
        visitor.open(PAGE).follow("We have your complaint CO-7K2M-9QXD");
        assertThat(visitor.page().select("main h2").text()).isEqualTo("Our decision");
        assertThat(visitor.page().select("main ul li").text()).contains("A payment of £200");
        var file = visitor.raw(visitor.to(PAGE + "/letters/receipt-1/pdf"));
        assertThat(file.body()).isEqualTo("%PDF-1.7");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "CO-7K2M-9QXD-receipt-1.pdf");
        complaints.verify(getRequestedFor(urlPathEqualTo(ONE + "/letters/receipt-1/pdf"))
                .withHeader("Authorization", matching("Bearer person-token-[0-9]+")));
    }

    @Test
    void a_foreign_complaint_is_as_unknown_as_none() {
        visitor.signIn();
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "complaintUnknown");
        assertThat(visitor.open(PAGE).status()).isEqualTo(404);
        assertThat(visitor.open(PAGE + "/add").status()).isEqualTo(404);
        assertThat(visitor.open("/complain/sent/CO-7K2M-9QXD").status()).isEqualTo(404);
    }

    @Test
    void a_report_leads_to_a_complaint_and_shows_its_owner_the_one_that_there_is() {
        assertThat(visitor.open("/account/reports/MB-7K2M-9QXD").words())
                .contains("You told us that you are unhappy with this")
                .contains("We answer by the end of Wednesday 9 December");
        complaints.verify(getRequestedFor(urlPathEqualTo(API)).withQueryParam("origin", equalTo("MB-7K2M-9QXD")));
        assertThat(visitor.open("/account/messages")
                        .page()
                        .select("a[href^=/complain]")
                        .attr("href"))
                .contains("about=018f3c1e");
        var stranger = World.visitor().open("/reports/SR-7K2M-9QXD");
        assertThat(stranger.words()).contains("I am unhappy with this").doesNotContain("You told us that");
    }

    @ParameterizedTest
    @CsvSource({
        "received, /complain",
        "received, /complain/words?about=SR-7K2M-9QXD",
        "received, /complain/kind",
        "received, /complain/contact",
        "received, /complain/needs",
        "received, /complain/sent/CO-7K2M-9QXD",
        "received, /account/complaints",
        "complaint, /account/complaints/CO-7K2M-9QXD",
        "late, /account/complaints/CO-7K2M-9QXD",
        "answered, /account/complaints/CO-7K2M-9QXD",
        "answered, /account/complaints/CO-7K2M-9QXD/next-stage",
        "askedLate, /account/complaints/CO-7K2M-9QXD",
        "askedLate, /account/complaints/CO-7K2M-9QXD/next-stage",
        "complaint, /account/complaints/CO-7K2M-9QXD/add",
        "complaint, /account/complaints/CO-7K2M-9QXD/withdraw",
        "complaint, /account/complaints/CO-7K2M-9QXD/leave"
    })
    void every_word_comes_from_a_message_file(String example, String path) {
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", example);
        var person = World.visitor().bracketed();
        person.open(path);
        assertThat(HardCodedWords.on(person.page())).as(path).isEmpty();
    }

    @Test
    void without_complaints_the_rest_of_each_page_is_there() {
        visitor.signIn();
        World.NEIGHBOURS.away("complaints");
        assertThat(visitor.open("/account").words())
                .contains("We cannot show your complaints just now. They are safe.")
                .contains("Rubbish not collected on");
        assertThat(visitor.open("/account/reports/MB-7K2M-9QXD").words())
                .contains("What happened so far")
                .contains("I am unhappy with this");
        assertThat(visitor.open("/account/complaints").status()).isEqualTo(503);
    }
}
