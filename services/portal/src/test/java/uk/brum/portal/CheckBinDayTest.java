package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PortalPages
class CheckBinDayTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void answers_when_is_my_bin_day_in_two_steps_from_the_home_page() {
        visitor.open("/").write("postcode", "b13 8dc").press("Find my bin day").follow("12 Hazelwell Rise");
        assertThat(visitor.path()).isEqualTo("/bins/990000000017");
        assertThat(visitor.words())
                .contains("Next collection Today, Monday 23 November")
                .contains("Wheelie bin with a grey lid")
                .contains("Monday 30 November")
                .contains("must be out by 6am today");
        assertThat(visitor.cookies()).as("cookies of somebody who only looks").isEmpty();
        World.NEIGHBOURS
                .at("places")
                .verify(getRequestedFor(urlPathEqualTo("/api/places/v1/addresses"))
                        .withQueryParam("postcode", com.github.tomakehurst.wiremock.client.WireMock.equalTo("B13 8DC"))
                        .withHeader(
                                "Authorization",
                                com.github.tomakehurst.wiremock.client.WireMock.equalTo("Bearer portal-token")));
    }

    @Test
    void a_bin_that_the_crew_has_emptied_today_is_not_the_next_one() {
        World.NEIGHBOURS.answers(
                "bin-schedules",
                "/api/bins/v1/properties/990000000017/collections",
                Neighbours.BINS
                        .example("getCollections", "ordinaryWeeks")
                        .replaceAll("\"due-today\"|\"in-progress\"", "\"collected\""));
        visitor.open("/bins/990000000017");
        assertThat(visitor.page().select(".brum-next").text())
                .contains("Monday 30 November", "Put your bin out by 6am on the day")
                .doesNotContain("Today");
        assertThat(visitor.words()).contains("Was it collected? Today, Monday 23 November");
    }

    @Test
    void leads_somebody_with_a_missed_bin_from_the_home_page_to_the_collections_of_their_home() {
        visitor.open("/").follow("Report a missed bin").press("Find my address");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Enter your postcode");
        assertThat(visitor.page().select("h1").text()).isEqualTo("Report a missed bin");
        visitor.write("postcode", "b13 8dc").press("Find my address").follow("12 Hazelwell Rise");
        assertThat(visitor.path()).isEqualTo("/bins/990000000017/report-missed");
        assertThat(visitor.words()).contains("Which collection was missed?");
        assertThat(visitor.open("/bins?then=missed").path()).isEqualTo("/bins/missed");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',           Enter your postcode
            B13,          'Enter a full postcode, like B13 8DC'
            <b>hello</b>, 'Enter a full postcode, like B13 8DC'
            12345678,     'Enter a full postcode, like B13 8DC'
            """)
    void says_what_is_wrong_with_a_postcode(String typed, String message) {
        visitor.open("/").write("postcode", typed).press("Find my bin day");
        assertThat(visitor.page().title()).startsWith("Error: ");
        assertThat(visitor.page()
                        .select(".govuk-error-summary a[href=#postcode]")
                        .text())
                .isEqualTo(message);
        assertThat(visitor.page().select("#postcode").attr("aria-describedby")).contains("postcode-error");
        assertThat(visitor.page().select("#postcode").val()).isEqualTo(typed);
        assertThat(visitor.html()).doesNotContain("<b>hello");
    }

    @Test
    void goes_straight_to_the_only_address_of_a_postcode() {
        World.NEIGHBOURS.answers(
                "places",
                "/api/places/v1/addresses",
                Neighbours.PLACES
                        .example("findAddresses", "addressesByWords")
                        .replaceAll(",\\s*\"nextCursor\"[^}]*", ""));
        assertThat(visitor.open("/bins?postcode=B138DC").path()).isEqualTo("/bins/990000000017");
    }

    @Test
    void leads_through_more_than_one_page_of_flats() {
        String page = Neighbours.PLACES.example("findAddresses", "addressesByPostcode");
        World.NEIGHBOURS.answers(
                "places", "/api/places/v1/addresses", page.strip().replaceAll("}$", ",\"nextCursor\":\"bmV4dA\"}"));
        visitor.open("/bins?postcode=B13+8DC").follow("More addresses in B13 8DC");
        World.NEIGHBOURS
                .at("places")
                .verify(getRequestedFor(urlPathEqualTo("/api/places/v1/addresses"))
                        .withQueryParam("cursor", com.github.tomakehurst.wiremock.client.WireMock.equalTo("bmV4dA")));
        assertThat(visitor.follow("First addresses").words()).contains("Choose your address");
    }

    @Test
    void helps_when_there_are_no_addresses_or_the_own_one_is_missing() {
        assertThat(visitor.open("/bins?postcode=B13+8DC")
                        .follow("My address is not in the list")
                        .words())
                .contains("Your address is not in the list");
        World.NEIGHBOURS.answers(
                "places", "/api/places/v1/addresses", Neighbours.PLACES.example("findAddresses", "noAddresses"));
        assertThat(visitor.open("/bins?postcode=B13+8DC").words()).contains("We have no addresses for B13 8DC");
    }

    @Test
    void shows_moved_and_cancelled_collections_with_their_reasons_and_disruptions() {
        World.NEIGHBOURS.answers(
                "bin-schedules",
                "/api/bins/v1/properties/990000000017/collections",
                Neighbours.BINS.example("getCollections", "movedCancelledAndDisrupted"));
        World.CLOCK.forward(Duration.ofDays(25));
        assertThat(visitor.open("/bins/990000000017").words())
                .contains("Recycling is not being collected because of industrial action.")
                .contains("You do not need to report these collections")
                .contains("Not collected")
                .contains("The bin was not out when the crew came.")
                .contains("Cancelled")
                .contains("There are no collections on Christmas Day.")
                .contains("The next one is on Friday 8 January.")
                .contains("New day")
                .contains("Moved from Friday 25 December.")
                .contains("You can leave up to 3 extra sacks beside the bin.");
    }

    @Test
    void shows_the_last_known_dates_with_their_age_when_bin_schedules_is_away() {
        visitor.open("/bins/990000000017");
        World.CLOCK.forward(Duration.ofHours(3));
        World.NEIGHBOURS.away("bin-schedules");
        assertThat(visitor.open("/bins/990000000017").words())
                .contains("We cannot get the newest bin days just now.")
                .contains("knew on Monday 23 November at 4:30pm (3 hours ago)")
                .contains("Rubbish");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void says_so_when_nothing_is_known_and_bin_schedules_is_away() {
        World.NEIGHBOURS.away("bin-schedules");
        assertThat(visitor.open("/bins/990000000099").status()).isEqualTo(503);
        assertThat(visitor.words()).contains("this part of the service is not working");
        assertThat(visitor.answer().headers().firstValue("Retry-After")).contains("60");
    }

    @Test
    void shows_bin_days_without_the_address_when_places_is_away() {
        World.NEIGHBOURS.away("places");
        assertThat(visitor.open("/bins/990000000017").words())
                .contains("Bin days for this home")
                .contains("Rubbish");
        assertThat(visitor.open("/bins?postcode=B13+8DC").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"/bins/1,404", "/bins/abc,404", "/bins/9999999999999,404", "/bins/0,404"})
    void knows_no_other_homes(String path, int status) {
        Neighbours.PLACES.stub(World.NEIGHBOURS.at("places"), "getAddress", "addressUnknown");
        assertThat(visitor.open(path).status()).isEqualTo(status);
        assertThat(visitor.words()).contains("Page not found");
    }

    @Test
    void a_row_of_unknown_homes_keeps_nobody_else_from_theirs() {
        World.NEIGHBOURS
                .at("places")
                .stubFor(get(urlPathEqualTo("/api/places/v1/addresses/5"))
                        .willReturn(aResponse().withStatus(404)));
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.open("/bins/5").status()).isEqualTo(404);
        }
        assertThat(visitor.open("/bins/990000000017").words()).contains("Bin days for 12 Hazelwell Rise");
    }

    @Test
    void takes_a_property_number_with_leading_zeros_to_its_own_page() {
        assertThat(visitor.open("/bins/000990000017").path()).isEqualTo("/bins/990000017");
    }

    @Test
    void writes_whatever_a_neighbour_says_as_text() {
        String evil = Neighbours.BINS
                .example("getCollections", "ordinaryWeeks")
                .replace("Wheelie bin with a grey lid", "<script>alert(1)</script>");
        World.NEIGHBOURS
                .at("bin-schedules")
                .stubFor(get(urlPathMatching(".*/collections")).willReturn(okJson(evil)));
        World.NEIGHBOURS
                .at("places")
                .stubFor(get(urlPathMatching("/api/places/v1/addresses/[0-9]+"))
                        .willReturn(okJson(Neighbours.PLACES
                                .example("getAddress", "address")
                                .replace("12 Hazelwell Rise", "<img src=x onerror=alert(1)>"))));
        visitor.open("/bins/990000000017");
        assertThat(visitor.html())
                .contains("&lt;script&gt;")
                .contains("&lt;img")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void gives_the_calendar_for_every_kind_of_phone() {
        visitor.open("/bins/990000000017").follow("Add to my calendar");
        String host = World.GATEWAY.origin().substring("http://".length());
        String feed = "/api/bins/v1/properties/990000000017/calendar.ics";
        assertThat(visitor.page().select("a[href^=webcal:]").eachAttr("href"))
                .containsExactly("webcal://" + host + feed, "webcal://" + host + feed + "?alarm=evening-before");
        assertThat(visitor.page().select("#feed").text()).isEqualTo(World.GATEWAY.origin() + feed);
        assertThat(visitor.page().select("a[download]").attr("href")).isEqualTo(World.GATEWAY.origin() + feed);
    }

    @Test
    void asks_for_patience_when_places_has_had_too_many_requests() {
        World.NEIGHBOURS
                .at("places")
                .stubFor(get(urlPathEqualTo("/api/places/v1/addresses"))
                        .willReturn(aResponse().withStatus(429)));
        assertThat(visitor.open("/bins?postcode=B13+8DC").status()).isEqualTo(429);
        assertThat(visitor.words()).contains("Please wait a minute");
    }
}
