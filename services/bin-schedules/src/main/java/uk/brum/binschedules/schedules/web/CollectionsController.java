package uk.brum.binschedules.schedules.web;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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

/** A home's collections for everybody, as JSON or as a list for bin-day apps. */
@RestController
class CollectionsController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final int MOST_MONTHS = 12;

    private final Homes homes;
    private final Notes notes;
    private final Almanac almanac;
    private final CollectionAnswers answers;
    private final Clock clock;

    CollectionsController(Homes homes, Notes notes, Almanac almanac, CollectionAnswers answers, Clock clock) {
        this.homes = homes;
        this.notes = notes;
        this.almanac = almanac;
        this.answers = answers;
        this.clock = clock;
    }

    @PublicEndpoint
    @GetMapping(value = "/api/bins/v1/properties/{uprn}/collections", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> collections(
            @PathVariable @Pattern(regexp = Asked.UPRN, message = Asked.UPRN_MESSAGE) String uprn,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "json") @Pattern(regexp = "json|ukbcd", message = "Choose json or ukbcd")
                    String format,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        LocalDate today = LondonTime.dateAt(clock.instant());
        DateRange range = DateRange.asked(from, to, today, MOST_MONTHS);
        Uprn asked = Asked.uprn(uprn);
        Home home = homes.find(asked).orElseThrow(() -> new ScheduleRefused(new ScheduleRefusal.HomeUnknown()));
        CollectionAnswers.Answer answer = answers.answer(
                almanac.current(),
                today,
                home,
                notes.of(asked),
                new CollectionAnswers.Question(range, format.equals("ukbcd")));
        if (Tags.known(known, answer.tag())) {
            return Tags.notModified(answer.tag(), A_MINUTE);
        }
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .eTag(answer.tag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.bodyFor(asked));
    }
}
