package uk.brum.binschedules.schedules.web;

import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.schedules.application.FindCollections;
import uk.brum.binschedules.schedules.domain.Almanac;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.Home;
import uk.brum.binschedules.schedules.domain.Homes;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.Notes;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.starter.security.PublicEndpoint;

/** A home's collections as a calendar feed. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final CacheControl A_QUARTER =
            CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic();
    private static final int WEEKS_BACK = 4;
    private static final int MONTHS_AHEAD = 12;

    private final Homes homes;
    private final Notes notes;
    private final Almanac almanac;
    private final FindCollections collections;
    private final Clock clock;

    CalendarController(Homes homes, Notes notes, Almanac almanac, FindCollections collections, Clock clock) {
        this.homes = homes;
        this.notes = notes;
        this.almanac = almanac;
        this.collections = collections;
        this.clock = clock;
    }

    @PublicEndpoint
    @GetMapping(value = "/api/bins/v1/properties/{uprn}/calendar.ics", produces = "text/calendar")
    ResponseEntity<byte[]> calendar(
            @PathVariable @Pattern(regexp = Asked.UPRN, message = Asked.UPRN_MESSAGE) String uprn,
            @RequestParam(defaultValue = "none")
                    @Pattern(regexp = "none|evening-before", message = "Choose none or evening-before")
                    String alarm,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Uprn asked = Asked.uprn(uprn);
        Home home = homes.find(asked).orElseThrow(() -> new ScheduleRefused(new ScheduleRefusal.HomeUnknown()));
        LocalDate today = LondonTime.dateAt(clock.instant());
        DateRange range = new DateRange(today.minusWeeks(WEEKS_BACK), today.plusMonths(MONTHS_AHEAD));
        Almanac.Edition edition = almanac.current();
        FindCollections.Found found = collections.find(edition, home, notes.of(asked), range);
        byte[] feed = new CalendarFeed(asked, alarm.equals("evening-before"))
                .write(found.collections(), found.disruptions(), home.wardCode())
                .getBytes(StandardCharsets.UTF_8);
        String tag = Tags.of(feed);
        if (Tags.known(known, tag)) {
            return Tags.notModified(tag, A_QUARTER);
        }
        return ResponseEntity.ok()
                .cacheControl(A_QUARTER)
                .eTag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"bin-collections.ics\"")
                .contentType(CALENDAR)
                .body(feed);
    }
}
