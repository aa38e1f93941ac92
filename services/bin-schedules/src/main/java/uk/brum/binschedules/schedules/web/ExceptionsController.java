package uk.brum.binschedules.schedules.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.schedules.application.ChangeCollectionDate;
import uk.brum.binschedules.schedules.domain.DateChange;
import uk.brum.binschedules.schedules.domain.DateChange.Treatment;
import uk.brum.binschedules.schedules.domain.DateRange;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.PlannedChanges;
import uk.brum.binschedules.schedules.domain.ScheduleRefusal;
import uk.brum.binschedules.schedules.domain.ScheduleRefused;

/** Staff's changes of collection dates. */
@RestController
@RequestMapping("/api/bins/v1/exceptions")
class ExceptionsController {

    private static final String STAFF = "hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER','ANALYST','ADMINISTRATOR')";
    private static final String DECIDERS = "hasAnyRole('SUPERVISOR','ADMINISTRATOR')";

    private final ChangeCollectionDate change;
    private final PlannedChanges changes;
    private final Clock clock;

    ExceptionsController(ChangeCollectionDate change, PlannedChanges changes, Clock clock) {
        this.change = change;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is wanted. */
    record ExceptionRequest(
            @NotNull(message = "Choose normal, skipped or moved")
            @Pattern(regexp = "normal|skipped|moved", message = "Choose normal, skipped or moved")
            String treatment,

            @Nullable LocalDate movedTo,

            @NotNull(message = "Say why, for residents")
            @Size(max = 500, message = "Use up to 500 characters")
            @Pattern(regexp = Words.ONE_LINE, message = Words.ONE_LINE_MESSAGE)
            String reason,

            @Nullable
            @Min(value = 1, message = "Allow 1 to 20 sacks")
            @Max(value = DateChange.MOST_SACKS, message = "Allow 1 to 20 sacks")
            Integer sideWasteSacks) {

        Treatment asTreatment() {
            if (treatment.equals("moved")) {
                if (movedTo == null) {
                    throw refused("Say the date to which the collection is moved.");
                }
                return new Treatment.Moved(movedTo);
            }
            if (movedTo != null) {
                throw refused("Only a moved collection has another date.");
            }
            return treatment.equals("skipped") ? new Treatment.Skipped() : new Treatment.Normal();
        }

        private static ScheduleRefused refused(String why) {
            return new ScheduleRefused(new ScheduleRefusal.ExceptionRefused(why));
        }
    }

    /** A change as the contract shows it. */
    record ExceptionView(
            String scope,
            LocalDate date,
            String stream,
            String treatment,
            @Nullable LocalDate movedTo,
            String reason,
            @Nullable Integer sideWasteSacks,
            long revision,
            Instant changedAt) {
        static ExceptionView of(DateChange change) {
            return new ExceptionView(
                    change.scope().text(),
                    change.date(),
                    change.stream().code(),
                    switch (change.treatment()) {
                        case Treatment.Normal() -> "normal";
                        case Treatment.Skipped() -> "skipped";
                        case Treatment.Moved _ -> "moved";
                    },
                    change.movedTo(),
                    change.reason(),
                    change.sideWasteSacks() == 0 ? null : change.sideWasteSacks(),
                    change.revision(),
                    change.changedAt());
        }
    }

    /** Several of them. */
    record ExceptionList(List<ExceptionView> items) {}

    @PreAuthorize(STAFF)
    @GetMapping
    ExceptionList list(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        LocalDate today = LondonTime.dateAt(clock.instant());
        LocalDate first = from != null ? from : today;
        LocalDate last = to == null && first.getYear() < 2100 ? first.plusMonths(12) : to;
        return new ExceptionList(changes.within(DateRange.asked(first, last, today, 12)).stream()
                .map(ExceptionView::of)
                .toList());
    }

    @PreAuthorize(DECIDERS)
    @PutMapping("/{date}/{stream}/{scope}")
    ExceptionView put(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable String stream,
            @PathVariable String scope,
            @Valid @RequestBody ExceptionRequest wanted) {
        Integer sacks = wanted.sideWasteSacks();
        return ExceptionView.of(change.change(new DateChange(
                Words.scope(scope),
                Words.inSight(date),
                Words.stream(stream),
                wanted.asTreatment(),
                wanted.reason().strip(),
                sacks == null ? 0 : sacks,
                0,
                clock.instant(),
                false)));
    }

    @PreAuthorize(DECIDERS)
    @DeleteMapping("/{date}/{stream}/{scope}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable String stream,
            @PathVariable String scope) {
        change.change(new DateChange(
                Words.scope(scope),
                date,
                Words.stream(stream),
                new Treatment.Normal(),
                "",
                0,
                0,
                clock.instant(),
                true));
    }
}
