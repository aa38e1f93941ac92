package uk.brum.complaints.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import uk.brum.complaints.letters.domain.ComposedLetter;
import uk.brum.complaints.letters.domain.Composing;
import uk.brum.complaints.letters.domain.LetterContent;
import uk.brum.complaints.letters.pdf.PdfDocument;
import uk.brum.complaints.letters.pdf.TaggedLetterPdf;
import uk.brum.complaints.letters.persistence.TemplateFiles;

/** Every letter is a PDF that a screen reader can read. */
class TaggedPdfTest {

    private static final List<String> ADDRESS = List.of("Mrs Khan", "12 Sample Road", "Birmingham", "B13 8DC");

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<LetterContent> letters() {
        return SampleLetters.all().stream();
    }

    private static byte[] pdf(LetterContent letter) {
        ComposedLetter composed = new Composing(new TemplateFiles(), SampleLetters.HEAD).compose(letter);
        return new TaggedLetterPdf(SampleLetters.HEAD)
                .of(composed.title(), composed.blocks(), ADDRESS, SampleLetters.TODAY);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void meets_the_standard_for_accessible_pdf(LetterContent letter) throws Exception {
        assertThat(failures(pdf(letter))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void has_title_language_tags_and_fonts_of_its_own(LetterContent letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(letter))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).contains("CO-7K2M-9QXD");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> tags = tags(document);
            assertThat(tags).contains("H1", "H2", "P");
            assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void keeps_lists_and_the_order_of_reading() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SampleLetters.response(2)))) {
            assertThat(tags(document)).contains("L", "LI", "LBody");
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Sample City Council",
                            "12 Sample Road",
                            "Monday 23 November 2026",
                            "Our final answer to your complaint CO-7K2M-9QXD",
                            "Our decision",
                            "Point 1: My recycling was not collected",
                            "Point 2: The website showed a wrong date",
                            "It was put right on 10 November.",
                            "What we will still do",
                            "£100.00, by Friday 18 December 2026",
                            "www.lgo.org.uk");
        }
    }

    @Test
    void the_check_finds_a_document_that_is_not_accessible() throws Exception {
        try (PDDocument untagged = new PDDocument();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            untagged.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            untagged.save(out);
            assertThat(failures(out.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void says_what_people_wrote_and_loads_nothing() throws Exception {
        String hostile = "<img src=\"http://127.0.0.1:1/x\"/> & 'quoted' \u0000 Łódź café £5";
        byte[] pdf = PdfDocument.of("Title <b>", "<h1>Title</h1><p>" + PdfDocument.escaped(hostile) + "</p>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("<img src=\"http://127.0.0.1:1/x\"/> & 'quoted' Łódź café £5");
        }
        assertThat(failures(pdf)).isEmpty();
    }

    private static List<String> failures(byte[] pdf) throws VeraPDFException, IOException {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId() + " " + failed.getMessage() + " at "
                            + failed.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }

    private static List<String> tags(PDDocument document) {
        List<String> tags = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
