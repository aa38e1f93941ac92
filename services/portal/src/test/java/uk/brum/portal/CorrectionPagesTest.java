package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was taken down wrongly is corrected, what is late is refused, and what an ombudsman says is taken down whole. */
@PortalPages
class CorrectionPagesTest {

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
    void what_they_need_is_corrected_and_what_is_known_stands_in_the_form() {
        visitor.open(PAGE).follow("Correct what they need");
        assertThat(visitor.page().select("[name=adjustments]").text()).isEqualTo("large print");
        visitor.write("adjustments", "large print\nby telephone only")
                .write("preferredContact", "phone")
                .press("Save");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/needs")).withRequestBody(equalToJson("""
                        {"adjustments":["large print","by telephone only"],"preferredContact":"phone"}""")));
        assertThat(visitor.words()).contains("What they need is corrected.");
    }

    @Test
    void where_somebody_is_reached_is_corrected_for_the_person_that_was_chosen() {
        visitor.open(PAGE + "/do/reach?person=complainant-1");
        assertThat(visitor.words()).contains("Amina Begum");
        visitor.write("email", "new@example.org")
                .write("phone", "")
                .write("address", "2 Practice Street")
                .press("Save");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/people/complainant-1/contact"))
                        .withRequestBody(
                                equalToJson("{\"email\":\"new@example.org\",\"address\":\"2 Practice Street\"}")));
        assertThat(visitor.words()).contains("How we reach them is corrected.");
        assertThat(visitor.raw(visitor.to(PAGE + "/do/reach?person=complainant-9"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_need_is_named_where_the_letter_is_posted_and_the_answer_is_asked_for_again_when_it_is_missing() {
        Neighbours.COMPLAINTS.stub(complaints(), "listLettersToPost", "toPost");
        Neighbours.COMPLAINTS.stub(complaints(), "recordPosting", "complaintForStaff");
        visitor.open("/staff/complaints/letters");
        assertThat(visitor.words()).contains("Prepare first: large print");
        String posting = COMPLAINT + "/letters/acknowledgement-1/posting";
        complaints()
                .stubFor(put(urlPathEqualTo(posting))
                        .willReturn(StaffDesk.problem(422, "need-not-met", "Say how this was met: large print.")));
        visitor.follow("It is posted").write("postedOn", "2026-11-23").press("Save");
        assertThat(visitor.words()).contains("There is a problem", "Say how this was met: large print.");

        Neighbours.COMPLAINTS.stub(complaints(), "recordPosting", "complaintForStaff");
        visitor.write("how", "Printed in 18 point.").press("Save");
        complaints().verify(putRequestedFor(urlPathEqualTo(posting)).withRequestBody(equalToJson("""
                        {"postedOn":"2026-11-23","how":"Printed in 18 point."}""")));
    }

    @Test
    void a_request_that_came_too_late_is_refused_after_the_letter_was_shown() {
        StaffDesk.answers(
                "complaints",
                COMPLAINT,
                Neighbours.COMPLAINTS
                        .example("getComplaint", "complaintForStaff")
                        .replaceFirst("\"status\"\\s*:\\s*\"investigating\"", "\"status\":\"closed\"")
                        .replaceFirst("\"history\"", "\"escalateBy\":\"2026-10-01\",\"history\""));
        visitor.open(PAGE).follow("Refuse a request that came too late");
        visitor.write("reason", "Nothing kept you.").press("Continue");
        assertThat(visitor.words()).contains("Nothing kept you.", "how to reach the ombudsman");
    }

    @Test
    void a_decision_is_taken_down_with_what_it_orders() {
        visitor.open(PAGE + "/do/decided?case=24-005-151")
                .write("decidedOn", "2026-11-20")
                .write("outcome", "upheld")
                .write("summary", "At fault.")
                .write("kind1", "apology")
                .write("description1", "Say sorry.")
                .write("owner1", "waste-service")
                .press("Save");
        assertThat(visitor.words()).contains("Enter the date by which remedy 1 is due");
        String id = visitor.page().select("[name=id1]").attr("value");
        String owner = visitor.page().select("[name=owner1] [selected]").val();
        visitor.write("owner1", owner).write("due1", "2026-12-20").press("Save");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/ombudsman-cases/24-005-151/decision"))
                        .withRequestBody(equalToJson("""
                        {"decidedOn":"2026-11-20","outcome":"upheld","summary":"At fault.","remedies":[{"id":"%s","kind":"apology",
                         "description":"Say sorry.","owner":"waste-service","due":"2026-12-20"}]}""".formatted(id))));
    }

    @Test
    void another_ombudsman_than_the_policys_is_warned_of_and_taken_with_a_reason() {
        complaints()
                .stubFor(put(urlPathEqualTo(COMPLAINT + "/ombudsman-cases/24-1"))
                        .willReturn(StaffDesk.problem(422, "other-ombudsman", "It belongs to another.")));
        visitor.open(PAGE).follow("Record that an ombudsman has it");
        assertThat(visitor.words()).contains("A complaint of this kind belongs to the Local Government");
        visitor.write("case", "24-1").write("ombudsman", "ico").press("Save");
        assertThat(visitor.words()).contains("There is a problem", "It belongs to another.");
        Neighbours.COMPLAINTS.stub(complaints(), "referToOmbudsman", "complaintForStaff");
        visitor.write("elsewhereBecause", "It began there.").press("Save");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/ombudsman-cases/24-1"))
                        .withRequestBody(
                                equalToJson("{\"ombudsman\":\"ico\",\"elsewhereBecause\":\"It began there.\"}")));
    }

    @Test
    void residents_correct_how_we_reach_them_and_what_they_need() {
        Visitor amina = World.visitor();
        amina.signIn();
        Neighbours.COMPLAINTS.stub(complaints(), "getComplaint", "complaint");
        amina.open("/account/complaints/CO-7K2M-9QXD").follow("Correct how we reach you");
        assertThat(amina.page().select("[name=email]").attr("value")).isEqualTo("amina@example.org");
        assertThat(amina.page().select("[name=adjustments]").text()).isEqualTo("large print");
        amina.write("contact", "post").write("phone", "call me").press("Save");
        assertThat(amina.words())
                .contains("Enter a phone number, like 0121 496 0000", "Enter the address we should write to");
        amina.write("phone", "").write("address", "2 Practice Street").press("Save");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/people/complainant-1/contact"))
                        .withRequestBody(
                                equalToJson("{\"email\":\"amina@example.org\",\"address\":\"2 Practice Street\"}")));
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(COMPLAINT + "/needs"))
                        .withRequestBody(
                                equalToJson("{\"adjustments\":[\"large print\"],\"preferredContact\":\"post\"}")));
        assertThat(amina.words()).contains("We have corrected how we reach you about CO-7K2M-9QXD.");

        complaints()
                .stubFor(put(urlPathEqualTo(COMPLAINT + "/needs")).willReturn(StaffDesk.problem(503, "away", "No.")));
        amina.open("/account/complaints/CO-7K2M-9QXD/reach")
                .write("email", "new@example.org")
                .press("Save");
        assertThat(amina.page().select("[name=email]").attr("value"))
                .as("nothing that was typed is lost")
                .isEqualTo("new@example.org");
    }

    @Test
    void who_speaks_for_somebody_that_has_not_agreed_reads_what_is_missing_and_nothing_else() {
        Visitor sam = World.visitor();
        sam.signIn();
        Neighbours.COMPLAINTS.stub(complaints(), "getComplaint", "awaitsConsent");
        sam.open("/account/complaints/CO-7K2M-9QXD");
        assertThat(sam.words())
                .contains(
                        "the person you speak for must agree", "What to send us", "We have your complaint CO-7K2M-9QXD")
                .doesNotContain("points", "Take your complaint back");
    }

    private static WireMockServer complaints() {
        return World.NEIGHBOURS.at("complaints");
    }
}
