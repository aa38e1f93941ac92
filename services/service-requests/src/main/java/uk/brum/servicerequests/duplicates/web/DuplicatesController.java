package uk.brum.servicerequests.duplicates.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.duplicates.application.FindDuplicates;
import uk.brum.servicerequests.duplicates.domain.Candidate;
import uk.brum.servicerequests.duplicates.domain.Report;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.starter.security.PublicEndpoint;

/** What was reported before, for somebody who is about to report it. */
@RestController
class DuplicatesController {

    private static final int LONGEST_EXCERPT = 200;

    private final FindDuplicates find;
    private final Clock clock;

    DuplicatesController(FindDuplicates find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    /** An open public request that may be the same thing; {@code follow} is what following it instead takes. */
    record CandidateView(
            String reference,
            String categoryName,
            String status,
            String statusInWords,
            String excerpt,
            int metres,
            Instant submittedAt,
            String likelihood,
            Follow follow) {

        /** What to send to follow it. */
        record Follow(String kind, String reference) {}

        static CandidateView of(Candidate candidate) {
            var request = candidate.request();
            String shown = Candidate.shown(request).strip();
            String reference = request.reference().text();
            return new CandidateView(
                    reference,
                    request.matter().categoryName(),
                    request.status().code(),
                    request.status().inWords(),
                    shown.length() <= LONGEST_EXCERPT ? shown : shown.substring(0, LONGEST_EXCERPT - 1) + "…",
                    candidate.metres(),
                    request.submittedAt(),
                    candidate.likely() ? "likely" : "possible",
                    new Follow("request", reference));
        }
    }

    /** Waste that may only wait for its collection. */
    record WaitingWasteView(String kind, String message, LocalDate date) {}

    /** What was found. */
    record DuplicatesView(List<CandidateView> candidates, List<WaitingWasteView> waitingWaste, boolean wasteChecked) {}

    @PublicEndpoint
    @GetMapping("/api/requests/v1/duplicates")
    ResponseEntity<DuplicatesView> find(
            @RequestParam @Pattern(regexp = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*", message = "Choose a category")
                    String category,
            @RequestParam
                    @DecimalMin(value = "-90", message = "Use -90 to 90")
                    @DecimalMax(value = "90", message = "Use -90 to 90")
                    double lat,
            @RequestParam
                    @DecimalMin(value = "-180", message = "Use -180 to 180")
                    @DecimalMax(value = "180", message = "Use -180 to 180")
                    double lon,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "[0-9]{1,12}", message = "A property number has 1 to 12 digits")
                    String uprn,
            @RequestParam(defaultValue = "") @Size(max = 1000, message = "Use up to 1000 characters") String q) {
        FindDuplicates.Found found = find.find(new Report(category, new Point(lat, lon), uprn, q, clock.instant()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DuplicatesView(
                        found.candidates().stream().map(CandidateView::of).toList(),
                        found.waitingWaste().stream()
                                .map(waste -> new WaitingWasteView(waste.kind(), waste.message(), waste.date()))
                                .toList(),
                        found.wasteChecked()));
    }
}
