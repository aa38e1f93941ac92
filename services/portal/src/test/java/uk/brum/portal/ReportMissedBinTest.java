package uk.brum.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.brum.pages.Words;
import uk.brum.portal.reportmissedbin.WhyNot;

@PortalPages
class ReportMissedBinTest {

    private static final String REPORTS = "/api/bins/v1/missed-collections";
    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    private Visitor untilCheck(String note) {
        return visitor.open("/bins/990000000017")
                .follow("Report a missed collection")
                .write("collection", "residual.2026-11-23")
                .press("Continue")
                .write("note", note)
                .press("Continue");
    }

    @Test
    void is_sent_on_the_fourth_page_and_says_what_happens_next() {
        untilCheck("Behind the gate.");
        assertThat(visitor.words())
                .contains("Check your answers")
                .contains("12 Hazelwell Rise")
                .contains("Rubbish on Monday 23 November")
                .contains("Behind the gate.");
        visitor.press("Send report");
        assertThat(visitor.path()).isEqualTo("/bins/990000000017/report-missed/sent/MB-7K2M-9QXD");
        assertThat(visitor.words())
                .contains("Report sent")
                .contains("MB-7K2M-9QXD")
                .contains("We have told the crew.")
                .contains("by the end of Wednesday 25 November")
                .contains("We are sending you an email");
        World.NEIGHBOURS
                .at("bin-schedules")
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(REPORTS))
                                .withHeader("Authorization", matching("Bearer person-token-[0-9]+"))
                                .withHeader("Idempotency-Key", matching("[0-9a-f-]{36}"))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"uprn\":\"990000000017\",\"stream\":\"residual\",\"collectionDate\":\"2026-11-23\",\"note\":\"Behind the gate.\"}")));
        assertThat(visitor.follow("Follow this report").words()).contains("What happened so far");
    }

    @Test
    void is_sent_once_however_often_the_button_is_pressed() {
        untilCheck("");
        Element form = visitor.form("Send report");
        String key = form.select("[name=key]").val();
        visitor.send(form, Map.of());
        visitor.send(form, Map.of()); // the back button, then once more
        assertThat(visitor.path()).endsWith("/sent/MB-7K2M-9QXD");
        World.NEIGHBOURS
                .at("bin-schedules")
                .verify(2, postRequestedFor(urlPathEqualTo(REPORTS)).withHeader("Idempotency-Key", equalTo(key)));
    }

    @Test
    void gets_a_new_key_when_the_answers_change() {
        String first =
                untilCheck("One").form("Send report").select("[name=key]").val();
        visitor.open("/bins/990000000017/report-missed/note")
                .write("note", "Two")
                .press("Continue");
        assertThat(visitor.form("Send report").select("[name=key]").val()).isNotEqualTo(first);
        visitor.open("/bins/990000000017/report-missed/note").press("Continue");
        assertThat(visitor.words()).contains("Two");
    }

    @Test
    void shows_collections_that_cannot_be_reported_with_the_reason() {
        visitor.open("/bins/990000000017/report-missed");
        assertThat(visitor.page().select("input[type=radio]").eachAttr("value")).containsExactly("residual.2026-11-23");
        assertThat(visitor.words())
                .contains("Report it by the end of Wednesday 25 November")
                .contains("Collections you cannot report now")
                .contains("The crew recorded why it was not emptied")
                .contains("There was food waste in the wrong bin.")
                .contains("It is too early to report this");
    }

    @Test
    void opens_the_earlier_report_again_when_the_crew_said_collected_and_it_was_not() {
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "getReportingOptions", "reopenable");
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "reportMissedCollection", "openedAgain");
        World.NEIGHBOURS.answers(
                "bin-schedules",
                REPORTS + "/MB-7K2M-9QXD",
                Neighbours.BINS.example("reportMissedCollection", "openedAgain"));

        visitor.open("/bins/990000000017/report-missed");
        assertThat(visitor.words())
                .contains("The crew recorded that it was emptied. We will open your report MB-7K2M-9QXD again.");
        untilCheck("Still full.").press("Send report");

        assertThat(visitor.path()).endsWith("/sent/MB-7K2M-9QXD");
        assertThat(visitor.words()).contains("Your report is open again").doesNotContain("We are sending you an email");
        assertThat(visitor.follow("Follow this report").words())
                .contains("We were told that the bin is still not emptied");
    }

    @Test
    void says_so_when_there_is_nothing_to_report() {
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "getReportingOptions", "nothingToReport");
        assertThat(visitor.open("/bins/990000000017/report-missed").words())
                .contains("There is no collection to report")
                .contains("No bins were due here in the last days.");
    }

    @Test
    void asks_again_when_no_collection_or_a_foreign_one_was_chosen() {
        visitor.open("/bins/990000000017/report-missed").press("Continue");
        assertThat(visitor.page()
                        .select(".govuk-error-summary a[href=#collection]")
                        .text())
                .isEqualTo("Select the collection that was missed");
        visitor.write("collection", "mixed-recycling.2026-11-23").press("Continue");
        assertThat(visitor.page().select(".govuk-error-summary").text()).contains("Select the collection");
    }

    @Test
    void counts_the_characters_of_a_note_as_the_service_does() {
        untilCheck("a".repeat(499) + "\r\n" + "b".repeat(3));
        assertThat(visitor.page().select("#note-error").text())
                .isEqualTo("Error: Your note must be 500 characters or fewer. It is 3 too long");
        assertThat(visitor.page().select("#note").text()).startsWith("aaa");
    }

    @Test
    void writes_a_note_as_text() {
        untilCheck("</textarea><script>alert(1)</script>\"'>");
        assertThat(visitor.html()).doesNotContain("<script>alert");
        assertThat(visitor.words()).contains("<script>alert(1)</script>");
        visitor.open("/bins/990000000017/report-missed/note");
        assertThat(visitor.html()).doesNotContain("<script>alert");
    }

    static Stream<String> refusals() {
        return Neighbours.BINS.operations().get("reportMissedCollection").operation().getResponses().entrySet().stream()
                .filter(answer -> List.of("409", "422").contains(answer.getKey()))
                .flatMap(answer ->
                        answer.getValue().getContent().get("application/problem+json").getExamples().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void explains_each_refusal_of_the_contract_in_plain_words(String example) {
        untilCheck("Please come back.");
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "reportMissedCollection", example);
        visitor.press("Send report");
        String problem = Neighbours.BINS.example("reportMissedCollection", example);
        String name = problem.replaceAll("(?s).*problems/[a-z-]+/([a-z-]+)\".*", "$1");
        assertThat(visitor.status()).isIn(409, 422);
        assertThat(visitor.page().select(".govuk-error-summary").text())
                .contains(Words.english()
                        .of("reportmissedbin.why." + WhyNot.of(name).code()))
                .doesNotContain("Exception", "{", "null");
        assertThat(WhyNot.of(name)).as(name).isNotEqualTo(WhyNot.OTHER);
        assertThat(visitor.words()).contains("Please come back.");
        if (problem.contains("\"reference\"")) {
            assertThat(visitor.page().select("a[href^=/account/reports/MB-]")).isNotEmpty();
        }
    }

    @Test
    void has_words_for_every_reason_that_the_contract_names() {
        var schema = Neighbours.BINS.api().getComponents().getSchemas().get("ReportingOptions");
        var option = (io.swagger.v3.oas.models.media.Schema<?>) ((io.swagger.v3.oas.models.media.Schema<?>)
                        schema.getProperties().get("options"))
                .getItems();
        var reason = (io.swagger.v3.oas.models.media.Schema<?>)
                option.getProperties().get("reason");
        var codes = ((io.swagger.v3.oas.models.media.Schema<?>)
                        reason.getProperties().get("code"))
                .getEnum();
        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(WhyNot.of(String.valueOf(code))).isNotEqualTo(WhyNot.OTHER));
    }

    @Test
    void keeps_the_answers_and_the_key_when_the_service_is_away() {
        untilCheck("Behind the gate.");
        String key = visitor.form("Send report").select("[name=key]").val();
        World.NEIGHBOURS
                .at("bin-schedules")
                .stubFor(post(urlPathEqualTo(REPORTS)).willReturn(aResponse().withStatus(503)));
        visitor.press("Send report");
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.words()).contains("Your answers are still here").contains("Behind the gate.");
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "reportMissedCollection", "reported");
        visitor.press("Send report");
        assertThat(visitor.words()).contains("Report sent");
        World.NEIGHBOURS
                .at("bin-schedules")
                .verify(2, postRequestedFor(urlPathEqualTo(REPORTS)).withHeader("Idempotency-Key", equalTo(key)));
    }

    @Test
    void says_that_the_message_will_follow_when_messages_cannot_be_sent() {
        Neighbours.BINS.stub(World.NEIGHBOURS.at("bin-schedules"), "getMissedCollection", "reported");
        World.NEIGHBOURS.answers(
                "bin-schedules",
                REPORTS + "/MB-7K2M-9QXD",
                Neighbours.BINS.example("reportMissedCollection", "reportedWhileMessagingIsDown"));
        untilCheck("").press("Send report");
        assertThat(visitor.words())
                .contains("Your email will follow. Your report is safe")
                .doesNotContain("We are sending");
    }

    @Test
    void shows_the_reference_even_when_the_details_cannot_be_read() {
        untilCheck("");
        World.NEIGHBOURS
                .at("bin-schedules")
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo(REPORTS + "/MB-7K2M-9QXD"))
                        .willReturn(aResponse().withStatus(503)));
        visitor.press("Send report");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.words()).contains("MB-7K2M-9QXD").contains("Your report is safe");
    }

    @Test
    void starts_at_the_first_question_when_a_later_page_is_opened() {
        visitor.signIn();
        assertThat(visitor.open("/bins/990000000024/report-missed/check").path())
                .isEqualTo("/bins/990000000024/report-missed");
        assertThat(visitor.open("/bins/990000000024/report-missed/note").path())
                .isEqualTo("/bins/990000000024/report-missed");
    }
}
