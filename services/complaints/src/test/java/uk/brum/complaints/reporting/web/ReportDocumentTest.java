package uk.brum.complaints.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uk.brum.complaints.letters.pdf.PdfDocument;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.Policy;
import uk.brum.complaints.policy.file.PolicyFile;
import uk.brum.complaints.reporting.domain.CountTable;
import uk.brum.complaints.reporting.domain.Figures;
import uk.brum.complaints.reporting.domain.OpenTables;
import uk.brum.complaints.reporting.domain.OutcomeFigures;
import uk.brum.complaints.reporting.domain.PublishedTable;
import uk.brum.complaints.reporting.domain.RemedyFigures;
import uk.brum.complaints.reporting.domain.ReportYear;
import uk.brum.complaints.reporting.domain.SelfAssessment;
import uk.brum.complaints.reporting.domain.StageFigures;
import uk.brum.complaints.reporting.domain.YearFigures;
import uk.brum.complaints.reporting.domain.YearReport;

class ReportDocumentTest {

    private static final Policies POLICIES = PolicyFile.ours();

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Figures figures(long each, long late) {
        long answered = 5 * each;
        return new Figures(
                7 * each,
                each,
                new OutcomeFigures(2 * each, each, 2 * each, each, 0, 0, each),
                List.of(stage(1, 7 * each, answered, late, each), stage(2, 6, 6, 0, 0)),
                new RemedyFigures(20, 20 - late, late, 0, 0, 350_000));
    }

    private static StageFigures stage(int number, long begun, long answered, long late, long extended) {
        return new StageFigures(number, begun, begun, begun, answered, answered - late, extended, 0, answered, 0, 0);
    }

    private static YearFigures year(long late) {
        return new YearFigures(
                new ReportYear(2026),
                Instant.parse("2027-05-15T12:00:00Z"),
                figures(112, late),
                List.of(new YearFigures.Group("corporate", "Council services", figures(112, late))),
                List.of(new YearFigures.Group("waste", "Waste & <recycling>", figures(112, late))),
                List.of(
                        new YearFigures.Group("E05011118", "Acocks Green", figures(100, late)),
                        new YearFigures.Group("E05011154", "Ladywood", figures(10, 0)),
                        new YearFigures.Group("E05011160", "Northfield", figures(2, 0))),
                List.of(new YearFigures.Group("email", "Email", figures(112, late))),
                List.of(new YearFigures.Counted("court-or-tribunal", "A court or tribunal", 112)),
                List.of(new YearFigures.Counted("answer", "Answer", late)),
                List.of(),
                List.of(
                        new YearFigures.RootCause("Waste", "No list of assisted collections in the cab", 9),
                        new YearFigures.RootCause("Waste", "Something that only one knows", 1)),
                List.of(new YearFigures.Improvement("Waste", "The list is printed for every crew.")));
    }

    private static YearReport report(long late, Policy policy) {
        YearFigures year = year(late);
        return new YearReport(
                year,
                policy.name(),
                new SelfAssessment(year, policy, POLICIES.code(ComplaintKind.CORPORATE)).answers(),
                OpenTables.of(year));
    }

    private static Policy now() {
        return POLICIES.inForce(ComplaintKind.CORPORATE, LocalDate.of(2027, 3, 31));
    }

    private static SelfAssessment.Answer answer(YearReport report, String section) {
        return report.selfAssessment().stream()
                .filter(one -> one.section().number().equals(section))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void is_an_accessible_pdf() throws Exception {
        YearReport report = report(3, now());
        byte[] pdf = PdfDocument.of(ReportHtml.title(report), ReportHtml.body(report));

        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions().stream()
                            .map(failed -> failed.getRuleId() + " " + failed.getMessage())
                            .distinct()
                            .toList())
                    .isEmpty();
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "784 complaints received",
                            "99.5%",
                            "The list is printed for every crew.",
                            "Assessing ourselves against the Code");
        }
    }

    @Test
    void is_a_page_of_its_own_with_contents_captions_and_a_style_that_its_policy_knows() throws Exception {
        String page = ReportPage.of(report(3, now()), "Birmingham & District");
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        assertThat(ReportPage.POLICY)
                .contains("'sha256-"
                        + Base64.getEncoder()
                                .encodeToString(MessageDigest.getInstance("SHA-256")
                                        .digest(style.getBytes(StandardCharsets.UTF_8)))
                        + "'");
        assertThat(page)
                .contains("Birmingham &amp; District", "<li><a href=\"#section-1\">In short</a></li>")
                .doesNotContain("<script", "style=\"", "<link");
        assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("<caption>", -1));
    }

    @Test
    void tells_no_small_number_of_a_ward_and_no_cause_that_few_share() {
        String body = ReportHtml.body(report(3, now()));

        assertThat(body)
                .contains("Acocks Green", "hidden", "Waste &amp; &lt;recycling&gt;")
                .doesNotContain("Something that only one knows", "<td>2</td><td>2</td>");
    }

    @Test
    void no_table_helps_to_work_out_what_another_hides() {
        Map<String, PublishedTable> tables = report(30, now()).tables();
        List.of("ward", "service-area", "kind").forEach(by -> {
            PublishedTable decided = tables.get("outcomes-by-" + by);
            PublishedTable answered = tables.get("answers-by-" + by);
            assertThat(answered.rows())
                    .as("they have the totals of their rows in common")
                    .extracting(row -> row.line().code() + " " + row.total())
                    .containsExactlyElementsOf(decided.rows().stream()
                            .map(row -> row.line().code() + " " + row.total())
                            .toList());
            assertThat(answered.columns())
                    .as("and no complaint without an answer, of which another table has the parts")
                    .extracting(CountTable.Line::code)
                    .containsExactly("in-time", "late");
            assertThat(tables.get("unanswered-by-" + by).columns()).doesNotContainAnyElementsOf(decided.columns());
        });
    }

    @Test
    void finds_a_stage_met_only_when_policy_and_every_answer_agree_with_the_code() {
        assertThat(answer(report(0, now()), "6, stage 1").finding()).isEqualTo(SelfAssessment.Finding.MET);
        assertThat(answer(report(1, now()), "6, stage 1").finding()).isEqualTo(SelfAssessment.Finding.NOT_MET);
        assertThat(answer(report(1, now()), "6, stage 1").evidence())
                .contains("The policy has the clocks of the Code.", "Answered in time: 559 of 560.");
        assertThat(answer(report(0, now()), "7").finding()).isEqualTo(SelfAssessment.Finding.MET);
        assertThat(answer(report(2, now()), "7").finding()).isEqualTo(SelfAssessment.Finding.NOT_MET);
    }

    @Test
    void says_where_the_policy_itself_differs_and_leaves_to_the_council_what_no_record_shows() {
        YearReport three = report(0, POLICIES.version("corporate-2018"));

        assertThat(answer(three, "5").finding()).isEqualTo(SelfAssessment.Finding.NOT_MET);
        assertThat(answer(three, "6, stage 1").finding()).isEqualTo(SelfAssessment.Finding.NOT_MET);
        assertThat(String.join(" ", answer(three, "6, stage 1").evidence()))
                .contains("to acknowledge it gives no limit, the Code 5 working days after we received your complaint");
        assertThat(answer(report(0, now()), "3").finding()).isEqualTo(SelfAssessment.Finding.FOR_THE_COUNCIL);
        assertThat(String.join(" ", answer(report(0, now()), "6, stage 2").evidence()))
                .contains(
                        "to answer it gives 20 working days after we assessed your complaint, the Code 20 working days after we");
    }
}
