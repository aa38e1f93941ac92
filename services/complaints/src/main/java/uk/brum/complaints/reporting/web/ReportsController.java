package uk.brum.complaints.reporting.web;

import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.letters.domain.Letterhead;
import uk.brum.complaints.letters.pdf.PdfDocument;
import uk.brum.complaints.reporting.application.MakeYearReport;
import uk.brum.complaints.reporting.domain.YearReport;

/** The yearly report, as data and as a document. */
@RestController
@RequestMapping("/api/complaints/v1/reports/{year}")
class ReportsController {

    private static final String STAFF = "hasAnyRole('SUPERVISOR','ANALYST','ADMINISTRATOR')";

    private final MakeYearReport reports;
    private final Letterhead letterhead;

    ReportsController(MakeYearReport reports, Letterhead letterhead) {
        this.reports = reports;
        this.letterhead = letterhead;
    }

    @PreAuthorize(STAFF)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportView> data(
            @PathVariable @Pattern(regexp = Years.YEAR, message = Years.YEAR_MESSAGE) String year) {
        return answer(MediaType.APPLICATION_JSON).body(ReportView.of(report(year)));
    }

    @PreAuthorize(STAFF)
    @GetMapping(path = "/figures.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@PathVariable @Pattern(regexp = Years.YEAR, message = Years.YEAR_MESSAGE) String year) {
        return answer(Years.CSV).body(bytes(FiguresCsv.of(report(year).figures())));
    }

    @PreAuthorize(STAFF)
    @GetMapping(path = "/report.html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> html(@PathVariable @Pattern(regexp = Years.YEAR, message = Years.YEAR_MESSAGE) String year) {
        return answer(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", ReportPage.POLICY)
                .body(bytes(ReportPage.of(report(year), letterhead.council())));
    }

    @PreAuthorize(STAFF)
    @GetMapping(path = "/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable @Pattern(regexp = Years.YEAR, message = Years.YEAR_MESSAGE) String year) {
        YearReport report = report(year);
        return answer(MediaType.APPLICATION_PDF)
                .body(PdfDocument.of(ReportHtml.title(report), ReportHtml.body(report)));
    }

    private YearReport report(String name) {
        return Years.of(name).filter(reports::hasBegun).map(reports::make).orElseThrow(Years::unknown);
    }

    private static ResponseEntity.BodyBuilder answer(MediaType type) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
