package uk.brum.complaints.reporting.web;

import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.reporting.application.PublishOpenData;
import uk.brum.complaints.reporting.domain.Release;
import uk.brum.complaints.reporting.domain.SmallNumbers;
import uk.brum.starter.security.PublicEndpoint;

/** What happened after complaints, for everybody. */
@RestController
@RequestMapping("/api/complaints/v1/open-data")
class OpenDataController {

    private static final String LICENCE = "Open Government Licence v3.0";

    private final PublishOpenData published;

    OpenDataController(PublishOpenData published) {
        this.published = published;
    }

    /** The years that can be had. */
    record PublishedYears(List<Line> items) {
        record Line(String year, LocalDate publishedFrom) {}
    }

    @PublicEndpoint
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PublishedYears> years() {
        return open(MediaType.APPLICATION_JSON)
                .body(new PublishedYears(published.years().stream()
                        .map(year -> new PublishedYears.Line(year.name(), published.publishedFrom(year)))
                        .toList()));
    }

    @PublicEndpoint
    @GetMapping(path = "/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportView.OpenDataView> tables(
            @PathVariable @Pattern(regexp = Years.YEAR, message = Years.YEAR_MESSAGE) String year) {
        Release release = release(year);
        return open(MediaType.APPLICATION_JSON)
                .body(new ReportView.OpenDataView(
                        release.year().name(),
                        release.year().firstDay(),
                        release.year().lastDay(),
                        release.countedAt(),
                        SmallNumbers.METHOD,
                        LICENCE,
                        release.tables()));
    }

    @PublicEndpoint
    @GetMapping(path = "/{year}/outcomes.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@PathVariable @Pattern(regexp = Years.YEAR, message = Years.YEAR_MESSAGE) String year) {
        return open(Years.CSV).body(FiguresCsv.of(release(year)).getBytes(StandardCharsets.UTF_8));
    }

    private Release release(String year) {
        return Years.of(year).flatMap(published::find).orElseThrow(Years::unknown);
    }

    private static ResponseEntity.BodyBuilder open(MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .contentType(type);
    }
}
