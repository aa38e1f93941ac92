package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the public may see: held reports, other words, blacked-out photos, the abuse list. */
@PortalPages
class StaffModerationTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
        StaffDesk.atWork();
        visitor.signInAs("agent");
    }

    @Test
    void hides_a_report_rewords_it_and_blacks_out_squares_of_a_photo() {
        visitor.open("/staff/moderation").follow("SR-7K2M-9QXD");
        visitor.press("Save");
        assertThat(visitor.words()).contains("Write a reason");
        visitor.write("show", "reworded")
                .write("words", "Rubbish outside [a name] house.")
                .write("reason", "A neighbour");
        visitor.press("Save");
        assertThat(visitor.words()).contains("The public reads the new words.");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathEqualTo("/api/requests/v1/desk/requests/SR-7K2M-9QXD/moderation"))
                        .withRequestBody(equalToJson("""
                            {"hidden":false,"description":"Rubbish outside [a name] house.","reason":"A neighbour"}\
                            """)));
        visitor.open("/staff/moderation/SR-7K2M-9QXD/photos/0f1c2d3e");
        visitor.write("squares", "1-1").write("areas", "one two").press("Save");
        assertThat(visitor.words()).contains("“one two” is no area");
        visitor.write("squares", "1-1").write("areas", "").press("Save");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathMatching("/api/requests/v1/photos/.*/redactions"))
                        .withRequestBody(matchingJsonPath("$.areas[0].left", equalTo("0"))));
    }

    @Test
    void rewording_again_begins_with_the_words_that_the_public_reads_now() {
        String report = Neighbours.REQUESTS.example("getRequest", "open");
        StaffDesk.answers(
                "service-requests",
                "/api/requests/v1/requests/SR-7K2M-9QXD",
                report.replaceFirst(
                        "\"reference\"",
                        "\"hidden\":false,\"publicDescription\":\"Rubbish outside [a name] house.\",\"reference\""));
        visitor.open("/staff/moderation/SR-7K2M-9QXD");
        assertThat(visitor.page().select("[name=words]").text()).isEqualTo("Rubbish outside [a name] house.");
        assertThat(visitor.page().select("[name=show][checked]").val()).isEqualTo("reworded");
    }

    @Test
    void puts_somebody_on_the_abuse_list_as_a_supervisor_alone() {
        assertThat(visitor.open("/staff/moderation/blocks").status()).isEqualTo(403);
        visitor.signInAs("supervisor").open("/staff/moderation/blocks");
        assertThat(visitor.open("/staff/moderation/blocks?who=sam@example.org")
                        .page()
                        .select("[name=who]")
                        .val())
                .as("an address carries an id alone")
                .isEmpty();
        visitor.open("/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11").follow("Put them on the abuse list");
        assertThat(visitor.page().select("[name=who]").val()).isEqualTo("6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11");
        visitor.write("who", "sam@example.org").write("reason", "Threats").write("until", "2027-05-23");
        visitor.press("Put on the list");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(putRequestedFor(urlPathMatching("/api/requests/v1/desk/blocks/.*"))
                        .withRequestBody(equalToJson("""
                            {"email":"sam@example.org","reason":"Threats","until":"2027-05-23T23:00:00Z"}\
                            """)));
    }
}
