package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer on one page, and what staff report for them with the residents' own questions. */
@PortalPages
class StaffCustomerTest {

    private static final String AMINA = "/staff/people/6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11";

    private final Visitor agent = World.visitor();

    @BeforeEach
    void atTheDesk() {
        World.asUsual();
        agent.signInAs("agent");
    }

    @Test
    void shows_a_customer_on_one_page_beside_what_to_do() {
        agent.open(AMINA);
        assertThat(agent.words())
                .contains("Amina Begum")
                .contains("amina@example.org")
                .contains("Next bins: Today, Monday 23 November")
                .contains("not collected on Monday 23 November")
                .contains("Pothole")
                .contains("Due by")
                .contains("Messages we sent");
        assertThat(agent.page().select("button:contains(Report a missed bin)")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"places", "bin-schedules", "service-requests", "complaints", "notifications"})
    void shows_the_rest_when_one_service_is_away(String service) {
        World.NEIGHBOURS.away(service);
        agent.open(AMINA);
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.words()).contains("Amina Begum").contains("Report something else");
    }

    /** From the search box to the reference: each link, button and form sent counts. */
    @Test
    void logs_a_callers_missed_bin_in_six_interactions() {
        agent.open("/staff");
        int before = agent.interactions();
        agent.write("q", "amina begum").press("Search").follow("Amina Begum");
        agent.press("Report a missed bin");
        assertThat(agent.page().select("aside").text()).contains("You report for Amina Begum.");
        agent.write("collection", "residual.2026-11-23")
                .press("Continue")
                .press("Continue")
                .press("Send report");
        assertThat(agent.words()).contains("Report sent").contains("MB-7K2M-9QXD");
        assertThat(agent.interactions() - before).isLessThanOrEqualTo(6);
        World.NEIGHBOURS
                .at("bin-schedules")
                .verify(postRequestedFor(urlPathEqualTo("/api/bins/v1/missed-collections"))
                        .withRequestBody(matchingJsonPath(
                                "$.onBehalfOf",
                                equalToJson("{\"personId\":\"6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11\"}"))));
        assertThat(agent.follow("Follow this report").path()).isEqualTo("/staff/missed-bins/MB-7K2M-9QXD");
    }

    @Test
    void logs_a_missed_bin_for_a_caller_without_an_account() {
        agent.open("/staff/properties/990000000017")
                .write("name", "Sam Example")
                .press("Report a missed bin");
        assertThat(agent.words()).contains("Enter a phone number or an email address");
        assertThat(agent.page().title()).startsWith("Error:");
        agent.write("phone", "0121 496 0000")
                .press("Report a missed bin")
                .write("collection", "residual.2026-11-23")
                .press("Continue")
                .press("Continue")
                .press("Send report");
        assertThat(agent.words()).contains("Report sent");
        World.NEIGHBOURS
                .at("bin-schedules")
                .verify(postRequestedFor(urlPathEqualTo("/api/bins/v1/missed-collections"))
                        .withRequestBody(matchingJsonPath(
                                "$.onBehalfOf",
                                equalToJson("{\"name\":\"Sam Example\",\"phone\":\"0121 496 0000\"}"))));
    }

    @Test
    void reports_anything_for_a_caller_with_the_residents_questions() {
        agent.open(AMINA).press("Report something else");
        assertThat(agent.path()).matches("/staff/for/[0-9a-f-]{36}/report");
        assertThat(agent.page().select("header form[role=search]")).hasSize(1);
        String call = agent.path().replaceFirst("/report$", "");
        agent.open(call + "/report/tree/where?q=B13+8DC");
        agent.write("place", agent.page().select("[name=place]").first().val())
                .write("words", "By the bus stop")
                .press("Continue");
        assertThat(agent.path()).startsWith(call + "/report/tree/");
        agent.open(call + "/report/tree/questions/whose")
                .write("answer", "street")
                .press("Continue");
        agent.open(call + "/report/tree/check").press("Send report");
        assertThat(agent.words()).contains("SR-7K2M-9QXD");
        World.NEIGHBOURS
                .at("service-requests")
                .verify(postRequestedFor(urlPathEqualTo("/api/requests/v1/requests"))
                        .withRequestBody(matchingJsonPath("$.channel", equalTo("phone")))
                        .withRequestBody(matchingJsonPath(
                                "$.onBehalfOf",
                                equalToJson("{\"personId\":\"6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11\"}"))));
    }

    @Test
    void takes_a_complaint_with_what_is_known_of_the_caller() {
        agent.open(AMINA).follow("Take a complaint");
        assertThat(agent.page().select("[name=name]").val()).isEqualTo("Amina Begum");
        assertThat(agent.page().select("[name=email]").val()).isEqualTo("amina@example.org");
        assertThat(agent.page().select("[name=personId]").val()).isEqualTo("6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11");
        assertThat(agent.page().select("[name=adjustments]").val())
                .contains("Speaks Urdu")
                .contains("Large print")
                .contains("Call after 5 in the evening.");
        assertThat(agent.page().select("[name=contact][checked]").val()).isEqualTo("phone");
        agent.open("/staff/missed-bins/MB-7K2M-9QXD").follow("They are unhappy with this");
        assertThat(agent.page().select("[name=originReference]").val()).isEqualTo("MB-7K2M-9QXD");
    }

    @Test
    void keeps_two_calls_apart() {
        agent.open(AMINA);
        agent.press("Report a missed bin");
        String amina = call(agent.path());
        agent.write("collection", "residual.2026-11-23").press("Continue");
        agent.open("/staff/properties/100070000001")
                .write("name", "Sam Example")
                .write("phone", "0121 496 0000")
                .press("Report a missed bin");
        String sam = call(agent.path());
        assertThat(sam).isNotEqualTo(amina);
        String home = "/bins/100070000001/report-missed";
        agent.open(sam + home + "/check");
        assertThat(agent.path()).as("Sam has answered nothing yet").isEqualTo(sam + home);
        agent.open(amina + home + "/check");
        assertThat(agent.words()).contains("Check your answers");
        assertThat(agent.page().select("aside").text()).contains("You report for Amina Begum.");
    }

    @Test
    void takes_a_complaint_of_a_caller_without_an_account_from_the_report() {
        World.NEIGHBOURS.answers("service-requests", "/api/requests/v1/requests/SR-7K2M-9QXD/reporter", """
                {"name":"Sam Example","email":"sam@example.org","phone":"0121 496 0000"}""");
        agent.open("/staff/requests/SR-7K2M-9QXD").follow("They are unhappy with this");
        assertThat(agent.answer().uri().getRawQuery()).isEqualTo("origin=SR-7K2M-9QXD&person=");
        assertThat(agent.page().select("[name=name]").val()).isEqualTo("Sam Example");
        assertThat(agent.page().select("[name=email]").val()).isEqualTo("sam@example.org");
        assertThat(agent.page().select("[name=phone]").val()).isEqualTo("0121 496 0000");
        assertThat(agent.page().select("[name=originReference]").val()).isEqualTo("SR-7K2M-9QXD");
    }

    @Test
    void asks_the_caller_when_accounts_is_away() {
        World.NEIGHBOURS.away("accounts");
        agent.open("/staff/complaints/new?person=6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11");
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.page().select("[name=name]").val()).isEmpty();
        assertThat(agent.page().select("[name=personId]").val()).isEqualTo("6b8f2f0e-4f37-4f0b-9d8c-0a4f6d1f7c11");
    }

    /** What stands in an address is kept in logs, in browsers and on shared screens. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                AMINA,
                AMINA + "/needs",
                "/staff/properties/990000000017",
                "/staff/missed-bins/MB-7K2M-9QXD",
                "/staff/requests/SR-7K2M-9QXD",
                "/staff/queues",
                "/staff/complaints",
                "/staff/incidents",
                "/staff/moderation",
                "/staff/knowledge"
            })
    void leads_nowhere_with_a_name_or_an_email_in_the_address(String path) {
        StaffDesk.atWork();
        agent.open(path);
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.page().select("a[href], form[action]").stream()
                        .map(one -> one.attr(one.hasAttr("href") ? "href" : "action")))
                .noneMatch(address -> address.matches("(?i).*([?&](name|email|phone)=|amina|%40|@).*"));
        assertThat(agent.page().select("form[method=get] [name]").stream().map(one -> one.attr("name")))
                .doesNotContain("name", "email", "phone");
    }

    @Test
    void knows_no_call_of_a_colleague() {
        agent.open(AMINA).press("Report something else");
        String path = agent.path();
        Visitor colleague = World.visitor();
        colleague.signInAs("supervisor").open(path);
        assertThat(colleague.path()).isEqualTo("/staff");
        assertThat(colleague.words()).contains("That call is over.");
        Visitor resident = World.visitor();
        resident.signIn().open(path);
        assertThat(resident.status()).isEqualTo(404);
    }

    private static String call(String path) {
        var found = Pattern.compile("(/staff/for/[0-9a-f-]{36})/.*").matcher(path);
        assertThat(found.matches()).as(path).isTrue();
        return found.group(1);
    }
}
