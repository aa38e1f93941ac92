package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PortalPages
class FollowTest {

    private static final String REPORT = "/reports/SR-7K2M-9QXD";
    private static final String MOSELEY = "/area/E05011154";
    private static final String API = "/api/requests/v1/followings";
    private static final String LINKS = "/api/requests/v1/following-links/";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String OF_REPORT = "0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a02";
    private static final String OF_WARD = "0d9a8f60-5b1c-4f39-9a3e-1f2f8f5f7a03";

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void a_report_that_is_followed_says_so_and_can_be_left_from_its_page() {
        visitor.signIn().open(REPORT);
        assertThat(visitor.words()).contains("Follow this report").doesNotContain("You follow");

        followsSeveral();
        visitor.open(REPORT);
        assertThat(visitor.words()).contains("You follow: Report SR-7K2M-9QXD.").doesNotContain("Follow this report");
        visitor.follow("Stop following Report SR-7K2M-9QXD");
        assertThat(visitor.words()).contains("Stop following this?", "Keep following");
        requests().verify(0, deleteRequestedFor(urlPathMatching(API + "/.*")));
        visitor.press("Stop following");
        requests().verify(deleteRequestedFor(urlPathEqualTo(API + "/" + OF_REPORT)));
        assertThat(visitor.path()).isEqualTo(REPORT);
        assertThat(visitor.words()).contains("We have stopped these emails.");
    }

    @Test
    void ones_own_report_and_a_private_one_are_not_offered_to_be_followed() {
        Neighbours.REQUESTS.stub(requests(), "getRequest", "reportersOwn");
        assertThat(visitor.signIn().open(REPORT).words())
                .contains("This is your report. We email you")
                .doesNotContain("Follow this report");
    }

    @Test
    void a_ward_can_be_followed_whole_or_for_one_kind_of_report() {
        visitor.signIn().open(MOSELEY).follow("Follow reports in this ward");
        visitor.write("category", "tree").press("Follow");
        requests().verify(postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                                {"follow":{"kind":"ward","wardCode":"E05011154","category":"tree"}}""")));
        assertThat(visitor.path()).isEqualTo(MOSELEY);
        assertThat(visitor.words()).contains("You follow reports in this ward. We email you");

        followsSeveral();
        visitor.open(MOSELEY);
        assertThat(visitor.words()).contains("You follow: Reports in Moseley ward.");
        visitor.follow("Stop following Reports in Moseley ward").press("Stop following");
        requests().verify(deleteRequestedFor(urlPathEqualTo(API + "/" + OF_WARD)));
        assertThat(visitor.path()).isEqualTo(MOSELEY);
    }

    @Test
    void a_ward_is_followed_without_an_account_once_the_address_is_confirmed() {
        Neighbours.REQUESTS.stub(requests(), "follow", "asked");
        visitor.open(MOSELEY + "/follow").press("Follow");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Enter an email address");
        assertThat(visitor.page().title()).startsWith("Error: ");
        visitor.write("email", "sam@example.org").press("Follow");
        requests().verify(postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                                {"follow":{"kind":"ward","wardCode":"E05011154"},"email":"sam@example.org"}""")));
        assertThat(visitor.words()).contains("Check your email.");
    }

    @Test
    void everything_that_an_account_follows_is_in_one_list_by_its_name() {
        visitor.signIn().open("/account").follow("What you follow");
        assertThat(visitor.words()).contains("You do not follow anything yet.");

        followsSeveral();
        visitor.open("/account/following");
        assertThat(visitor.words())
                .contains("Report SR-7K2M-9QXD", "Reports in Moseley ward")
                .contains("Rubbish dumped in a public place in Balsall Heath West ward")
                .contains("Pothole in the whole city", "Pothole within 500 metres of a place in Ladywood ward");
        visitor.follow("Stop following Reports in Moseley ward").press("Stop following");
        assertThat(visitor.path()).isEqualTo("/account/following");
        assertThat(visitor.open("/account/following/0d9a8f60-5b1c-4f39-9a3e-000000000000/stop")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_link_of_an_email_confirms_with_its_button_and_not_by_opening_it() {
        Neighbours.REQUESTS.stub(requests(), "getFollowingByLink", "asked");
        visitor.open("/following/confirm/" + TOKEN);
        assertThat(visitor.words()).contains("Reports in Moseley ward", "Do you want to follow this?");
        requests().verify(0, postRequestedFor(anyUrl()));

        visitor.press("Yes, follow this");
        requests().verify(postRequestedFor(urlPathEqualTo(LINKS + "confirm/" + TOKEN)));
        assertThat(visitor.words()).contains("You follow this now", "See it now");
        Neighbours.REQUESTS.stub(requests(), "getFollowingByLink", "followingLinkUnknown");
        assertThat(visitor.open("/following/confirm/" + TOKEN).words()).contains("This link does not work any more");
    }

    @Test
    void the_link_of_an_email_stops_with_its_button_and_not_by_opening_it() {
        visitor.open("/following/stop/" + TOKEN);
        assertThat(visitor.words()).contains("Report SR-7K2M-9QXD", "Stop these emails?", "Keep following");
        requests().verify(0, postRequestedFor(anyUrl()));

        visitor.press("Stop these emails");
        requests().verify(postRequestedFor(urlPathEqualTo(LINKS + "stop/" + TOKEN)));
        assertThat(visitor.words()).contains("We have stopped these emails");
        Neighbours.REQUESTS.stub(requests(), "getFollowingByLink", "followingLinkUnknown");
        assertThat(visitor.open("/following/stop/" + TOKEN).words()).contains("We have stopped these emails");
        assertThat(visitor.open("/following/stop/nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_page_is_shown_when_nobody_can_say_what_is_followed() {
        visitor.signIn();
        requests().stubFor(get(urlPathEqualTo(API)).willReturn(aResponse().withStatus(503)));
        assertThat(visitor.open(REPORT).status()).isEqualTo(200);
        assertThat(visitor.words()).contains("Follow this report");
        requests().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        visitor.open("/following/stop/" + TOKEN);
        assertThat(visitor.status()).isEqualTo(503);
    }

    private static void followsSeveral() {
        Neighbours.REQUESTS.stub(requests(), "listMyFollowings", "several");
    }

    private static WireMockServer requests() {
        return World.NEIGHBOURS.at("service-requests");
    }
}
