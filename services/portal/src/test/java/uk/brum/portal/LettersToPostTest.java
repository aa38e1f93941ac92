package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters that wait for the post: to whom, what else they need, and how each of them ends. */
@PortalPages
class LettersToPostTest {

    private static final String LETTER = "/api/complaints/v1/complaints/CO-7K2M-9QXD/letters/acknowledgement-1";

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
        Neighbours.COMPLAINTS.stub(complaints(), "listLettersToPost", "toPost");
        Neighbours.COMPLAINTS.stub(complaints(), "recordPosting", "complaintForStaff");
        Neighbours.COMPLAINTS.stub(complaints(), "recordNoPosting", "complaintForStaff");
        visitor.signInAs("agent");
    }

    @Test
    void a_letter_is_posted() {
        visitor.open("/staff/complaints/letters");
        assertThat(visitor.words())
                .contains("Jean Example", "1 Practice Street", "They do not want email", "large print", "4 days left")
                .doesNotContain("They want a call");
        visitor.follow("It is posted").write("postedOn", "2026-11-23").press("Save");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(LETTER + "/posting"))
                        .withRequestBody(equalToJson("{\"postedOn\":\"2026-11-23\"}")));
        assertThat(visitor.words()).contains("The letter is marked as posted.");
    }

    @Test
    void a_letter_for_somebody_without_an_address_ends_with_the_reason() {
        StaffDesk.answers(
                "complaints",
                "/api/complaints/v1/letters-to-post",
                Neighbours.COMPLAINTS
                        .example("listLettersToPost", "toPost")
                        .replaceAll("\"address\"\\s*:\\s*\"[^\"]*\"", "\"phone\":\"0121 496 0000\"")
                        .replaceAll("\"call\"\\s*:\\s*false", "\"call\":true"));
        visitor.open("/staff/complaints/letters");
        assertThat(visitor.words())
                .contains("We have no address. Call them and ask.", "0121 496 0000", "They want a call as well");

        visitor.follow("It cannot be posted").press("Save");
        assertThat(visitor.words()).contains("Write the reason", "that time is recorded as not kept");
        visitor.write("reason", " Nobody knows an address. ").press("Save");
        complaints()
                .verify(putRequestedFor(urlPathEqualTo(LETTER + "/no-posting"))
                        .withRequestBody(equalToJson("{\"reason\":\"Nobody knows an address.\"}")));
        assertThat(visitor.words()).contains("It is recorded that the letter could not be posted.");
    }

    @Test
    void a_complaint_says_how_each_of_its_letters_went() {
        String complaint = Neighbours.COMPLAINTS.example("getComplaint", "complaintForStaff");
        assertThat(shown(complaint, "\"postedOn\":\"2026-11-24\",\"impossible\":false"))
                .contains("Posted Tuesday 24 November");
        assertThat(shown(complaint, "\"impossible\":false")).contains("Not posted yet");
        assertThat(shown(complaint, "\"impossible\":true,\"because\":\"Nobody knows an address.\""))
                .contains("Could not be posted: Nobody knows an address.", "It is posted");
    }

    private String shown(String complaint, String post) {
        StaffDesk.answers(
                "complaints",
                "/api/complaints/v1/complaints/CO-7K2M-9QXD",
                complaint.replaceFirst(
                        "(\"subject\"\\s*:\\s*\"[^\"]*\")",
                        "$1,\"post\":{\"since\":\"2026-11-23T18:04:11Z\",\"why\":\"wanted\"," + post + "}"));
        return visitor.open("/staff/complaints/CO-7K2M-9QXD").words();
    }

    private static WireMockServer complaints() {
        return World.NEIGHBOURS.at("complaints");
    }
}
