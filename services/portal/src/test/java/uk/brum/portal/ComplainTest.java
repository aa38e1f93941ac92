package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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

/** From "I am unhappy with this" to the reference, in the person's own words, without JavaScript. */
@PortalPages
class ComplainTest {

    private static final String API = "/api/complaints/v1/complaints";
    private static final String WORDS = "The crew left my assisted bin again.\nMy back does not let me carry it.";

    private final Visitor visitor = World.visitor();
    private final WireMockServer complaints = World.NEIGHBOURS.at("complaints");

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    private Visitor untilNeeds() {
        return visitor.open("/account/reports/MB-7K2M-9QXD")
                .follow("I am unhappy with this")
                .follow("Start now")
                .write("words", WORDS)
                .press("Continue")
                .write("who", "me")
                .press("Continue")
                .write("by", "post")
                .write("address", "12 Hazelwell Rise\r\nBirmingham")
                .press("Continue");
    }

    private Visitor untilCheck() {
        return untilNeeds().write("needs", "large-print").press("Continue");
    }

    @Test
    void a_person_says_what_happened_about_a_report_and_hears_when_we_answer() {
        Neighbours.COMPLAINTS.stub(complaints, "getComplaint", "received");
        untilCheck();
        assertThat(visitor.words())
                .contains("Check what you told us")
                .contains("missed collection report MB-7K2M-9QXD")
                .contains("The crew left my assisted bin again.")
                .contains("Amina Begum, amina@example.org")
                .contains("By letter in the post")
                .contains("Letters in large print");
        visitor.press("Send this to us");
        assertThat(visitor.path()).isEqualTo("/complain/sent/CO-7K2M-9QXD");
        assertThat(visitor.words())
                .contains("We have it")
                .contains("CO-7K2M-9QXD")
                .contains("by the end of Monday 30 November")
                .contains("5 working days after we received your complaint")
                .contains("We also go on working on missed collection report MB-7K2M-9QXD");
        complaints.verify(
                1,
                postRequestedFor(urlPathEqualTo(API))
                        .withHeader("Authorization", matching("Bearer person-token-[0-9]+"))
                        .withHeader("Idempotency-Key", matching("[0-9a-f-]{36}"))
                        .withRequestBody(equalToJson("""
                                {"kind": "corporate",
                                 "words": "The crew left my assisted bin again.\\nMy back does not let me carry it.",
                                 "complainants": [{"name": "Amina Begum", "email": "amina@example.org",
                                                   "address": "12 Hazelwell Rise\\nBirmingham"}],
                                 "origin": {"kind": "bin-report", "reference": "MB-7K2M-9QXD"},
                                 "needs": {"adjustments": ["large print", "Call after 5 in the evening."],
                                           "preferredContact": "post"}}""")));
    }

    @Test
    void the_same_words_arrive_once_and_other_words_get_another_key() {
        untilCheck();
        Element form = visitor.form("Send this to us");
        String key = form.select("[name=key]").val();
        visitor.send(form, Map.of());
        visitor.send(form, Map.of()); // the back button, then once more
        complaints.verify(2, postRequestedFor(urlPathEqualTo(API)).withHeader("Idempotency-Key", equalTo(key)));
        String other = untilCheck().form("Send this to us").select("[name=key]").val();
        assertThat(other).isNotEqualTo(key);
    }

    @Test
    void nobody_says_twice_what_their_account_knows_that_they_need() {
        untilNeeds();
        assertThat(visitor.words()).contains("We filled in what your account says that you need.");
        assertThat(visitor.page().select("[name=needs][checked]").eachAttr("value"))
                .containsExactly("large-print");
        assertThat(visitor.page().select("[name=other]").val()).isEqualTo("Call after 5 in the evening.");
    }

    @Test
    void asks_what_helps_as_if_nothing_were_known_while_the_account_cannot_be_read() {
        World.NEIGHBOURS
                .at("accounts")
                .stubFor(get(urlPathEqualTo("/api/accounts/v1/me/adjustments"))
                        .willReturn(aResponse().withStatus(503)));
        untilNeeds();
        assertThat(visitor.words()).doesNotContain("what your account says");
        assertThat(visitor.page().select("[name=needs][checked]")).isEmpty();
        assertThat(visitor.press("Continue").path()).isEqualTo("/complain/check");
    }

    @Test
    void somebody_speaks_for_another_person_who_is_asked_first() {
        visitor.signIn();
        visitor.open("/complain").follow("Start now");
        visitor.write("kind", "adult-social-care").press("Continue");
        visitor.write("words", "Nobody came.").press("Continue");
        visitor.write("who", "other").press("Continue");
        assertThat(visitor.words()).contains("Before we answer we ask them whether they agree");
        visitor.write("name", "Jean Example").write("reach", "0121 496 0000").press("Continue");
        visitor.write("by", "phone").write("phone", "(0121) 496-0001").press("Continue");
        visitor.press("Continue");
        assertThat(visitor.words())
                .contains("Care or support for an adult")
                .contains("Jean Example. We ask them whether they agree before we answer")
                .contains("Nothing more");
        visitor.press("Send this to us");
        complaints.verify(postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                {"kind": "adult-social-care", "words": "Nobody came.",
                 "complainants": [{"name": "Jean Example", "phone": "0121 496 0000"}],
                 "representative": {"person": {"name": "Amina Begum", "email": "amina@example.org", "phone": "0121 496 0001"}},
                 "needs": {"adjustments": [], "preferredContact": "phone"}}""")));
    }

    @Test
    void several_people_complain_together() {
        visitor.open("/complain/words?about=SR-7K2M-9QXD")
                .write("words", "It smells.")
                .press("Continue");
        visitor.write("who", "several").press("Continue").press("Continue");
        assertThat(visitor.page().select("#others-error").text()).contains("Enter at least one name");
        visitor.write("others", "Bo Example\n\n Cy Example ").press("Continue");
        visitor.write("by", "email").press("Continue").press("Continue");
        assertThat(visitor.words()).contains("You and Bo Example, Cy Example");
        visitor.press("Send this to us");
        complaints.verify(postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                {"kind": "corporate", "words": "It smells.",
                 "complainants": [{"name": "Amina Begum", "email": "amina@example.org"}, {"name": "Bo Example"}, {"name": "Cy Example"}],
                 "origin": {"kind": "service-request", "reference": "SR-7K2M-9QXD"},
                 "needs": {"adjustments": [], "preferredContact": "email"}}""")));
    }

    @Test
    void nobody_signs_in_before_the_words_are_written_and_they_are_still_there_afterwards() {
        visitor.open("/complain/words?about=SR-7K2M-9QXD")
                .write("words", "It smells.")
                .press("Continue");
        assertThat(visitor.path()).isEqualTo("/complain/who");
        assertThat(visitor.page().select("header").text()).contains("Sign in");
        visitor.write("who", "me").press("Continue");
        visitor.write("by", "email").press("Continue").press("Continue");
        assertThat(visitor.path()).isEqualTo("/complain/check");
        assertThat(visitor.page().select("header").text()).contains("Sign out");
        assertThat(visitor.words()).contains("It smells.");
    }

    @Test
    void words_outlive_the_session() {
        untilCheck();
        Element form = visitor.form("Send this to us");
        visitor.forgetCookies();
        visitor.send(form, Map.of());
        assertThat(visitor.path()).isEqualTo("/complain/check");
        assertThat(visitor.words()).contains("The crew left my assisted bin again.");
        complaints.verify(0, postRequestedFor(urlPathEqualTo(API)));
        visitor.press("Send this to us");
        assertThat(visitor.words()).contains("We have it");
        complaints.verify(1, postRequestedFor(urlPathEqualTo(API)));
    }

    @Test
    void half_a_complaint_outlives_the_session_too() {
        visitor.signIn();
        visitor.open("/complain/words?about=SR-7K2M-9QXD")
                .write("words", "It smells.")
                .press("Continue");
        Element form = visitor.form("Continue");
        visitor.forgetCookies();
        visitor.send(form, Map.of("who", "me"));
        assertThat(visitor.path()).isEqualTo("/complain/who");
        visitor.press("Continue");
        visitor.write("by", "email").press("Continue").press("Continue");
        assertThat(visitor.words()).contains("It smells.");
    }

    @Test
    void each_answer_is_asked_for_and_says_what_is_wrong() {
        visitor.open("/complain/kind").press("Continue");
        assertThat(visitor.page().title()).startsWith("Error:");
        assertThat(visitor.page().select("#kind-error").text()).contains("Select what it is about");
        visitor.write("kind", "corporate").press("Continue").press("Continue");
        assertThat(visitor.page().select("#words-error").text()).contains("Tell us what happened");
        visitor.write("words", "x".repeat(8003)).press("Continue");
        assertThat(visitor.page().select("#words-error").text()).contains("You wrote 3 too many");
        visitor.write("words", "Short.").press("Continue").press("Continue");
        assertThat(visitor.page().select("#who-error").text()).contains("Select who this is for");
        visitor.write("who", "other").press("Continue").press("Continue");
        assertThat(visitor.page().select("#name-error").text()).contains("Enter the name");
        visitor.write("name", "Jean Example").press("Continue").press("Continue");
        assertThat(visitor.page().select("#by-error").text()).contains("Select how we should answer you");
        visitor.write("by", "phone").press("Continue");
        assertThat(visitor.page().select("#phone-error").text()).contains("Enter a phone number");
        visitor.write("by", "post").press("Continue");
        assertThat(visitor.page().select("#address-error").text()).contains("Enter the address");
        assertThat(visitor.open("/complain/check").path()).isEqualTo("/complain/contact");
    }

    @Test
    void says_why_when_it_is_refused_or_cannot_be_saved_and_keeps_the_words() {
        untilCheck();
        Neighbours.COMPLAINTS.stub(complaints, "receiveComplaint", "receiptRefused");
        visitor.press("Send this to us");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("not later than now");
        complaints.stubFor(post(urlPathEqualTo(API)).willReturn(aResponse().withStatus(503)));
        visitor.press("Send this to us");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.words()).contains("What you wrote is still here").contains("The crew left my assisted bin");
        Neighbours.COMPLAINTS.stub(complaints, "receiveComplaint", "receipt");
        World.NEIGHBOURS.away("accounts");
        visitor.press("Send this to us");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.words()).contains("We cannot show your name just now");
    }
}
