package uk.brum.binschedules.schedules.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.schedules.application.RecordCrewEvent;
import uk.brum.binschedules.schedules.domain.CrewEvent;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.CrewLog;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.starter.security.PublicEndpoint;

/** What crews record. */
@RestController
class CrewEventsController {

    private static final String ROUND = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final String ROUND_MESSAGE = "A round has letters, digits, dots and hyphens, up to 40";

    private final RecordCrewEvent record;
    private final CrewLog log;
    private final Clock clock;

    CrewEventsController(RecordCrewEvent record, CrewLog log, Clock clock) {
        this.record = record;
        this.log = log;
        this.clock = clock;
    }

    /** What a crew sends. */
    record CrewEventRequest(
            @NotNull(message = "Say what happened") String kind,
            @NotNull(message = "Say which stream") String stream,

            @NotNull(message = "Say the day of the collection")
            LocalDate date,

            @Nullable @Pattern(regexp = Asked.UPRN, message = Asked.UPRN_MESSAGE)
            String uprn,

            @Nullable @Pattern(regexp = "[0-9]{1,8}", message = "A street number has up to 8 digits")
            String usrn,

            @Nullable @Pattern(regexp = ROUND, message = ROUND_MESSAGE)
            String roundId,

            @Nullable LocalDate returnOn,
            @Nullable OffsetDateTime happenedAt) {

        CrewEvent asEvent(UUID id, Instant now) {
            CrewEventKind known = CrewEventKind.of(kind)
                    .orElseThrow(
                            () -> Words.wrong("kind", "Choose one of the kinds of /api/bins/v1/crew-event-kinds."));
            Instant happened = happenedAt == null || happenedAt.toInstant().isAfter(now) ? now : happenedAt.toInstant();
            return new CrewEvent(
                    id.toString(),
                    known,
                    Words.stream(stream),
                    Words.inSight(date),
                    uprn == null
                            ? null
                            : Uprn.of(uprn).orElseThrow(() -> Words.wrong("uprn", Asked.UPRN_MESSAGE + ".")),
                    usrn == null ? null : Long.toString(Long.parseLong(usrn)),
                    roundId,
                    returnOn,
                    happened);
        }
    }

    /** An event as the contract shows it. */
    record CrewEventView(
            String eventId,
            String kind,
            String text,
            String stream,
            LocalDate date,
            @Nullable String uprn,
            @Nullable String usrn,
            @Nullable String roundId,
            @Nullable LocalDate returnOn,
            Instant happenedAt) {
        static CrewEventView of(CrewEvent event) {
            Uprn uprn = event.uprn();
            return new CrewEventView(
                    event.id(),
                    event.kind().code(),
                    event.kind().text(),
                    event.stream().code(),
                    event.date(),
                    uprn == null ? null : uprn.toString(),
                    event.usrn(),
                    event.roundId(),
                    event.returnOn(),
                    event.happenedAt());
        }
    }

    /** A page of events. */
    record CrewEventPage(
            List<CrewEventView> items, @Nullable String nextCursor) {}

    /** A kind of event. */
    record KindView(String kind, String group, @Nullable String detail, String concerns, String text) {}

    /** All kinds. */
    record KindList(List<KindView> items) {}

    @PublicEndpoint
    @GetMapping("/api/bins/v1/crew-event-kinds")
    KindList kinds() {
        return new KindList(Arrays.stream(CrewEventKind.values())
                .map(kind -> new KindView(
                        kind.code(),
                        kind.group(),
                        kind.detail(),
                        kind.concerns().code(),
                        kind.text()))
                .toList());
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER','ANALYST')")
    @GetMapping("/api/bins/v1/crew-events")
    CrewEventPage list(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(required = false) @Pattern(regexp = ROUND, message = ROUND_MESSAGE) @Nullable String roundId,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Pattern(regexp = Asked.CURSOR, message = Asked.CURSOR_MESSAGE) @Nullable
                    String cursor) {
        int skip = (int) Math.min(Asked.cursor(cursor), 1_000_000);
        List<CrewEvent> found = log.about(date, roundId, skip, limit + 1);
        return new CrewEventPage(
                found.stream().limit(limit).map(CrewEventView::of).toList(),
                found.size() > limit ? Asked.cursorOf(skip + (long) limit) : null);
    }

    @PreAuthorize("hasAnyRole('FIELDWORKER','SUPERVISOR')")
    @PutMapping("/api/bins/v1/crew-events/{eventId}")
    CrewEventView put(@PathVariable UUID eventId, @Valid @RequestBody CrewEventRequest wanted) {
        return CrewEventView.of(record.record(wanted.asEvent(eventId, clock.instant())));
    }
}
