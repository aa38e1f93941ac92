package uk.brum.complaints;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/** Letters as PDF, the yearly report and the open data over HTTP. */
class ReportingContractTest extends RunningComplaints {

    private static final TestTokens ANALYST = TestTokens.person("analyst-1", "analyst");
    private static final WireMockServer PLACES = started();

    @Autowired
    MongoDatabase database;

    @Autowired
    Resilience4JCircuitBreakerFactory breakers;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("brum.urls.places", PLACES::baseUrl);
    }

    @BeforeEach
    void wards_have_names() {
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        PLACES.resetAll();
        Contract.of("places").stub(PLACES, "listWards", "wards");
    }

    @AfterAll
    static void stopped() {
        PLACES.stop();
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return server;
    }

    private HttpResponse<byte[]> fetch(String path, TestTokens as) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints/v1" + path));
        if (as != null) {
            request.header("Authorization", as.header());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private Answer everybody(String path) {
        return RestClient.builder()
                .requestInterceptor(Contract.of("complaints").interceptor())
                .build()
                .get()
                .uri(URI.create("http://127.0.0.1:" + port + "/api/complaints/v1" + path))
                .exchange((sent, response) -> new Answer(
                        response.getStatusCode().value(),
                        new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void a_letter_can_be_had_as_a_tagged_pdf_by_those_who_may_see_the_complaint() throws Exception {
        String reference = received("");
        String path = "/complaints/" + reference + "/letters/receipt-1/pdf";

        HttpResponse<byte[]> letter = fetch(path, AMINA);

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (PDDocument document = Loader.loadPDF(letter.body())) {
            assertThat(document.getDocumentInformation().getTitle()).contains(reference);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(fetch(path, NOTIFICATIONS).body()).as("kept as it was made").isEqualTo(letter.body());
        assertThat(fetch(path, STRANGER).statusCode()).isEqualTo(404);
        assertThat(get("/complaints/" + reference + "/letters/response-9/pdf", AMINA)
                        .problem())
                .isEqualTo("part-unknown");
    }

    @Test
    void the_yearly_report_is_there_as_data_and_as_a_document() throws Exception {
        String reference = received(",\"wardCode\":\"E05011154\"");
        acknowledged(reference, "It was missed.");
        answerPoint(reference, HANDLER, 1, "upheld").ok();
        respond(reference, HANDLER).ok();

        Answer report = get("/reports/2026-27", ANALYST).ok();
        assertThat(report.json().at("/all/received").asLong()).isPositive();
        assertThat(report.json().at("/all/stages/0/answeredInTimePercent").asDouble())
                .isPositive();
        assertThat(report.json().path("selfAssessment")).hasSize(9);
        assertThat(get("/reports/2026-27/figures.csv", ANALYST).ok().text())
                .startsWith("year,grouping,group,title,figure,value\r\n2026-27,all,all,All,received,");
        assertThat(fetch("/reports/2026-27/report.html", ANALYST).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("style-src 'sha256-"));
        assertThat(get("/reports/2026-27/report.html", ANALYST).ok().text())
                .contains("<html lang=\"en-GB\">", "Assessing ourselves against the Code", "<th scope=\"row\">")
                .doesNotContain("Amina");
        assertThat(get("/reports/2026-27", ANALYST).ok().json().path("byWard"))
                .filteredOn(ward -> ward.path("code").asString().equals("E05011154"))
                .singleElement()
                .satisfies(ward -> assertThat(ward.path("title").asString()).isEqualTo("Moseley"));
        HttpResponse<byte[]> pdf = fetch("/reports/2026-27/report.pdf", ANALYST);
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Complaints performance and service improvement report 2026-27");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void a_year_that_has_not_begun_or_is_none_has_no_report() {
        assertThat(get("/reports/2027-28", ANALYST).problem()).isEqualTo("year-unknown");
        assertThat(get("/reports/2026-28", ANALYST).problem()).isEqualTo("year-unknown");
        assertThat(get("/reports/last", ANALYST).status()).isEqualTo(400);
        assertThat(get("/reports/2026-27", AGENT).status()).isEqualTo(403);
    }

    @Test
    void open_data_is_published_three_months_after_the_year_and_never_changes_then() {
        clock.set("2027-06-30T22:59:59Z");
        assertThat(everybody("/open-data/2026-27").problem()).isEqualTo("year-unknown");
        assertThat(everybody("/open-data").ok().text()).contains("2025-26").doesNotContain("2026-27");

        clock.set("2027-06-30T23:00:00Z");
        received(AGENT, ",\"wardCode\":\"E05011154\",\"receivedAt\":\"2027-03-01T09:00:00Z\"");
        PLACES.resetAll();
        PLACES.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        assertThat(everybody("/open-data/2026-27").status())
                .as("codes would stay for ever")
                .isEqualTo(503);
        assertThat(get("/reports/2026-27", ANALYST).status()).isEqualTo(200);
        wards_have_names();
        String first = everybody("/open-data/2026-27").ok().text();
        clock.set("2027-12-01T10:00:00Z");

        assertThat(everybody("/open-data/2026-27").ok().text()).isEqualTo(first);
        assertThat(everybody("/open-data/2026-27/outcomes.csv").ok().text())
                .startsWith("year,table,row,row_title,column,column_title,count,hidden\r\n");
        assertThat(everybody("/open-data")
                        .ok()
                        .json()
                        .at("/items/1/publishedFrom")
                        .asString())
                .isEqualTo("2027-07-01");
        assertThat(database.getCollection("openDataReleases").countDocuments()).isPositive();
    }
}
