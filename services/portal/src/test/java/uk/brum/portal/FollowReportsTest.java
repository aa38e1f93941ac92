package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beginning to follow one kind of report in the whole city, or what is reported around a place. */
@PortalPages
class FollowReportsTest {

    private static final String API = "/api/requests/v1/followings";

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    private static WireMockServer requests() {
        return World.NEIGHBOURS.at("service-requests");
    }

    @Test
    void one_kind_in_the_whole_city_is_followed_from_the_home_page_without_an_account() {
        Neighbours.REQUESTS.stub(requests(), "follow", "asked");
        visitor.open("/").follow("Follow what is reported").follow("Follow one kind of report in the whole city");
        visitor.press("Follow");
        assertThat(visitor.page().title()).startsWith("Error: ");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Select what you want to hear about");
        visitor.write("category", "tree").press("Follow");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Enter an email address");
        visitor.write("category", "tree").write("email", "sam@example.org").press("Follow");
        requests().verify(1, postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                                {"follow":{"kind":"category","category":"tree"},"email":"sam@example.org"}""")));
        assertThat(visitor.path()).isEqualTo("/follow");
        assertThat(visitor.words()).contains("Check your email.");
        assertThat(visitor.page().select(".govuk-inset-text a").attr("href"))
                .isEqualTo(World.GATEWAY.origin() + "/api/requests/v1/feeds/categories/tree");
    }

    @Test
    void what_is_reported_around_a_postcode_is_followed_from_the_page_of_the_area() {
        visitor.signIn().open("/area?postcode=b138dc").follow("Follow reports around B13 8DC");
        assertThat(visitor.page().select("#postcode").val()).isEqualTo("B13 8DC");
        visitor.press("Follow");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Select how far");
        visitor.write("metres", "500").press("Follow");
        requests()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(API))
                                .withRequestBody(matchingJsonPath("$.follow[?(@.kind == 'radius' && @.metres == 500)]"))
                                .withRequestBody(matchingJsonPath("$.follow[?(@.lat > 52.4 && @.lat < 52.5)]")));
        assertThat(visitor.path()).isEqualTo("/account/following");
        assertThat(visitor.words()).contains("You follow reports around this place. We email you");
    }

    @Test
    void an_app_gets_the_address_of_the_same_as_a_feed_and_no_email_is_asked_for() {
        visitor.open("/follow/around")
                .write("postcode", "B13 8DC")
                .write("metres", "1000")
                .write("category", "tree")
                .press("Get a link for an app instead");
        assertThat(visitor.page().select(".govuk-inset-text a").attr("href"))
                .startsWith(World.GATEWAY.origin() + "/api/requests/v1/feeds/near?lat=52.4")
                .endsWith("&metres=1000&category=tree");
        requests().verify(0, postRequestedFor(urlPathEqualTo(API)));
    }

    @Test
    void says_what_is_wrong_with_a_place() {
        visitor.open("/follow/around").write("postcode", "nowhere").press("Follow");
        assertThat(visitor.page().select("#postcode-error").text()).isNotBlank();
        World.NEIGHBOURS.answers("places", "/api/places/v1/addresses", "{\"items\":[]}");
        visitor.write("postcode", "B1 1AA").write("metres", "250").press("Follow");
        assertThat(visitor.page().select("#postcode-error").text()).contains("We have no addresses for B1 1AA");
    }

    @Test
    void says_so_when_nothing_can_be_chosen() {
        World.NEIGHBOURS.away("service-requests");
        assertThat(visitor.open("/follow/kind").words()).contains("We cannot show what can be followed just now");
        assertThat(visitor.status()).isEqualTo(200);
    }
}
