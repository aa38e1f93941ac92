package uk.brum.servicerequests.expectations.web;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.expectations.application.ExpectResolution;
import uk.brum.servicerequests.expectations.application.ExpectResolution.Expectation;
import uk.brum.servicerequests.expectations.domain.Rollup;
import uk.brum.starter.security.PublicEndpoint;

/** What to expect, and how often that came true. */
@RestController
@RequestMapping("/api/requests/v1/expectations")
class ExpectationsController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ExpectResolution expect;

    ExpectationsController(ExpectResolution expect) {
        this.expect = expect;
    }

    /** What to expect of a report made now; without dates when there is not enough to go by. */
    record ExpectationView(
            String category,
            String basis,
            int enough,
            @Nullable Integer measured,
            @Nullable Double likelyDays,
            @Nullable Double mostDays,
            @Nullable LocalDate likelyBy,
            @Nullable LocalDate mostBy) {

        static ExpectationView of(String category, @Nullable Expectation expected) {
            return expected == null
                    ? new ExpectationView(category, "none", Rollup.ENOUGH, null, null, null, null, null)
                    : new ExpectationView(
                            category,
                            expected.ward() == null ? "city" : "ward",
                            Rollup.ENOUGH,
                            expected.measured(),
                            days(expected.half()),
                            days(expected.most()),
                            day(expected.likelyBy()),
                            day(expected.mostBy()));
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, LONDON);
        }
    }

    /** How expectations of a category came true; shares are of 1 and absent when nothing had been expected. */
    record AccuracyView(
            String category,
            int measured,
            double likelyDays,
            double mostDays,
            int told,
            @Nullable Double doneByLikely,
            @Nullable Double doneByMost) {

        static AccuracyView of(Rollup rollup) {
            Rollup.Kept kept = rollup.kept();
            return new AccuracyView(
                    rollup.category(),
                    rollup.requests(),
                    days(rollup.half()),
                    days(rollup.most()),
                    kept.told(),
                    share(kept.half(), kept.told()),
                    share(kept.most(), kept.told()));
        }

        private static @Nullable Double share(int part, int of) {
            return of == 0 ? null : Math.round(1000.0 * part / of) / 1000.0;
        }
    }

    /** All categories of which something was measured. */
    record AccuracyList(List<AccuracyView> items) {}

    @PublicEndpoint
    @GetMapping
    ResponseEntity<ExpectationView> expect(
            @RequestParam @Pattern(regexp = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*", message = "Choose a category")
                    String category,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "E[0-9]{8}", message = "Use the code of a ward, for example E05011154")
                    String ward) {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(ExpectationView.of(category, expect.of(category, ward)));
    }

    @PublicEndpoint
    @GetMapping("/accuracy")
    ResponseEntity<AccuracyList> accuracy() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(new AccuracyList(
                        expect.accuracy().stream().map(AccuracyView::of).toList()));
    }

    private static double days(Duration time) {
        return Math.round(time.toMinutes() / 144.0) / 10.0;
    }
}
