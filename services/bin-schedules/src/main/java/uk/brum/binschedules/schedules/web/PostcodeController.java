package uk.brum.binschedules.schedules.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.schedules.application.FindCollectionsByPostcode;
import uk.brum.binschedules.schedules.application.FindCollectionsByPostcode.OfHome;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Postcode;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Uprn;

/** The collections of every home of a postcode. */
@RestController
class PostcodeController {

    private static final String POSTCODE = " *[A-Za-z]{1,2}[0-9][0-9A-Za-z]? *[0-9][A-Za-z]{2} *";
    private static final int MOST_MONTHS = 2;

    private final FindCollectionsByPostcode find;
    private final Clock clock;

    PostcodeController(FindCollectionsByPostcode find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    /** A page of homes. */
    record PostcodeView(
            String postcode,
            LocalDate from,
            LocalDate to,
            String addressLines,
            List<HomeView> properties,
            @Nullable String nextCursor) {}

    /** One home. */
    record HomeView(String uprn, @Nullable List<String> lines, List<CollectionView> collections) {
        static HomeView of(OfHome home) {
            return new HomeView(
                    home.uprn().toString(),
                    home.lines(),
                    home.collections().stream()
                            .map(collection -> CollectionView.of(collection, home.notes()))
                            .toList());
        }
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR','FIELDWORKER','ANALYST','ADMINISTRATOR')"
            + " or hasAnyAuthority('SERVICE_accounts','SERVICE_places','SERVICE_notifications','SERVICE_portal')"
            + " or hasAuthority('SCOPE_bins.read')")
    @GetMapping(value = "/api/bins/v1/postcodes/{postcode}/collections", produces = MediaType.APPLICATION_JSON_VALUE)
    PostcodeView collections(
            @PathVariable @Pattern(regexp = POSTCODE, message = "Enter a full postcode, like B13 8DC") String postcode,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Pattern(regexp = Asked.CURSOR, message = Asked.CURSOR_MESSAGE) @Nullable
                    String cursor) {
        DateRange range = DateRange.asked(from, to, LondonTime.dateAt(clock.instant()), MOST_MONTHS);
        Postcode asked =
                Postcode.of(postcode).orElseThrow(() -> new ScheduleRefused(new ScheduleRefusal.PostcodeUnknown()));
        FindCollectionsByPostcode.Found found = find.find(asked, range, Asked.cursor(cursor), limit);
        Uprn more = found.more();
        return new PostcodeView(
                asked.text(),
                range.from(),
                range.to(),
                found.addressLinesIncluded() ? "included" : "unavailable",
                found.homes().stream().map(HomeView::of).toList(),
                more == null ? null : Asked.cursorOf(more.value()));
    }
}
