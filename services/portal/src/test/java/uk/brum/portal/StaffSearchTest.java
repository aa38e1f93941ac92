package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One box for whoever calls and whatever about. */
@PortalPages
@ExtendWith(OutputCaptureExtension.class)
class StaffSearchTest {

    private static final String NOTHING = "{\"items\":[]}";

    private final Visitor agent = World.visitor();

    @BeforeEach
    void atTheDesk() {
        World.asUsual();
        agent.signInAs("agent");
    }

    @Test
    void finds_people_addresses_reports_and_complaints_by_words() {
        search("amina begum");
        assertThat(agent.words())
                .contains("What we found for “amina begum”")
                .contains("People with an account Amina Begum amina@example.org")
                .contains("Addresses")
                .contains("Pothole")
                .contains("Complaint CO-");
        assertThat(agent.page().select("header [name=q]").val()).isEqualTo("amina begum");
    }

    @ParameterizedTest
    @CsvSource({
        "mb 7k2m 9qxd, /staff/missed-bins/MB-7K2M-9QXD",
        "SR-7K2M-9QXD, /staff/requests/SR-7K2M-9QXD",
        "990000000017, /staff/properties/990000000017"
    })
    void goes_straight_to_the_one_hit(String typed, String page) {
        search(typed);
        assertThat(agent.path()).isEqualTo(page);
    }

    @Test
    void goes_straight_to_the_person_of_an_email_address() {
        nothingElse();
        search("amina@example.org");
        assertThat(agent.path()).startsWith("/staff/people/");
        assertThat(agent.words()).contains("Amina Begum");
    }

    @Test
    void asks_for_a_phone_number_only_those_who_keep_numbers() {
        search("0121 496 0000");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(getRequestedFor(urlPathEqualTo("/api/requests/v1/desk/requests"))
                        .withQueryParam("q", equalTo("0121 496 0000")));
        World.NEIGHBOURS.at("accounts").verify(0, getRequestedFor(urlPathEqualTo("/api/accounts/v1/people")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "places", "service-requests", "complaints"})
    void shows_the_rest_when_one_service_is_away(String service) {
        World.NEIGHBOURS.away(service);
        search("amina begum");
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.words())
                .contains(
                        switch (service) {
                            case "accounts" -> "We cannot look for people just now.";
                            case "places" -> "We cannot look up addresses just now.";
                            case "service-requests" -> "We cannot show reports just now. They are safe.";
                            default -> "We cannot show complaints just now. They are safe.";
                        })
                .contains(service.equals("accounts") ? "Pothole" : "Amina Begum");
    }

    @Test
    void says_so_when_there_is_nothing() {
        nothingElse();
        World.NEIGHBOURS.answers(
                "accounts", "/api/accounts/v1/people", Neighbours.ACCOUNTS.example("findPeople", "nobody"));
        World.NEIGHBOURS.answers("places", "/api/places/v1/addresses", NOTHING);
        search("nobody at all");
        assertThat(agent.words()).contains("We found nobody and nothing.").contains("Ask for the postcode");
    }

    @Test
    void keeps_what_was_typed_out_of_every_address_and_log(CapturedOutput log) {
        for (String service : List.of("accounts", "service-requests", "complaints", "places", "none")) {
            World.asUsual();
            if (!service.equals("none")) {
                World.NEIGHBOURS.away(service);
            }
            search("amina begum");
            assertThat(agent.path()).matches("/staff/search/[0-9a-f-]{36}");
            assertThat(agent.answer().uri().getRawQuery()).isNull();
        }
        assertThat(log.getAll()).doesNotContainIgnoringCase("amina");
    }

    @Test
    void shows_the_results_again_to_who_comes_back_and_to_nobody_else() {
        search("amina begum");
        String results = agent.path();
        agent.follow("Amina Begum").open(results);
        assertThat(agent.words()).contains("What we found for “amina begum”");
        Visitor colleague = World.visitor();
        colleague.signInAs("agent").open(results);
        assertThat(colleague.path()).isEqualTo("/staff");
        assertThat(colleague.html()).doesNotContain("amina");
    }

    @Test
    void looks_for_nothing_but_a_reference_that_stands_in_an_address() {
        agent.open("/staff?q=amina+begum");
        assertThat(agent.words()).contains("Who is calling, or what about?");
        World.NEIGHBOURS.at("accounts").verify(0, getRequestedFor(urlPathEqualTo("/api/accounts/v1/people")));
        assertThat(agent.open("/staff?q=CO-7K2M-9QXD").status()).isEqualTo(200);
        World.NEIGHBOURS
                .at("complaints")
                .verify(getRequestedFor(urlPathEqualTo("/api/complaints/v1/complaints"))
                        .withQueryParam("q", equalTo("CO-7K2M-9QXD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "<script>alert(1)</script>", "SR-XXXX", "'; drop"})
    void never_fails_on_what_people_type(String typed) {
        search(typed);
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.html()).doesNotContain("<script>alert");
    }

    private void nothingElse() {
        World.NEIGHBOURS.answers("service-requests", "/api/requests/v1/desk/requests", NOTHING);
        World.NEIGHBOURS.answers("complaints", "/api/complaints/v1/complaints", NOTHING);
    }

    private void search(String typed) {
        agent.open("/staff").write("q", typed).press("Search");
    }
}
