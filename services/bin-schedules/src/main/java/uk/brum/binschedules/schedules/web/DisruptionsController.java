package uk.brum.binschedules.schedules.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.schedules.application.DeclareDisruption;
import uk.brum.binschedules.schedules.application.WithdrawDisruption;
import uk.brum.binschedules.schedules.domain.Disruption;
import uk.brum.binschedules.schedules.domain.Disruptions;
import uk.brum.binschedules.schedules.domain.LondonTime;
import uk.brum.binschedules.schedules.domain.WasteStream;

/** Staff's disruptions. */
@RestController
@RequestMapping("/api/bins/v1/disruptions")
class DisruptionsController {

    private static final String ID = "[a-z0-9][a-z0-9-]{2,59}";
    private static final String ID_MESSAGE = "Use 3 to 60 lower-case letters, digits and hyphens";
    private static final String STAFF = "hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER','ANALYST','ADMINISTRATOR')";
    private static final String DECIDERS = "hasAnyRole('SUPERVISOR','ADMINISTRATOR')";

    private final DeclareDisruption declare;
    private final WithdrawDisruption withdraw;
    private final Disruptions disruptions;
    private final Clock clock;

    DisruptionsController(
            DeclareDisruption declare, WithdrawDisruption withdraw, Disruptions disruptions, Clock clock) {
        this.declare = declare;
        this.withdraw = withdraw;
        this.disruptions = disruptions;
        this.clock = clock;
    }

    /** What is wanted. */
    record DisruptionRequest(
            @NotNull(message = "Say whom it concerns") String scope,

            @Nullable @Size(max = 6, message = "There are six streams")
            List<@NotNull(message = "Name each stream") String> streams,

            @NotNull(message = "Say the first day") LocalDate from,
            @NotNull(message = "Say the last day") LocalDate to,

            @NotNull(message = "Write a message for residents")
            @Size(max = 500, message = "Use up to 500 characters")
            @Pattern(regexp = Words.ONE_LINE, message = Words.ONE_LINE_MESSAGE)
            String message,

            @NotNull(message = "Say whether missed collections can be reported")
            Boolean reportingOpen,

            @NotNull(message = "Say whether the clock of reports is paused")
            Boolean clockPaused) {

        Set<WasteStream> asStreams() {
            return streams == null || streams.isEmpty()
                    ? EnumSet.allOf(WasteStream.class)
                    : streams.stream().map(Words::stream).collect(Collectors.toSet());
        }
    }

    /** A disruption as the contract shows it. */
    record DisruptionView(
            String disruptionId,
            String scope,
            List<String> streams,
            LocalDate from,
            LocalDate to,
            String message,
            boolean reportingOpen,
            boolean clockPaused,
            long revision,
            Instant changedAt) {
        static DisruptionView of(Disruption disruption) {
            return new DisruptionView(
                    disruption.id(),
                    disruption.scope().text(),
                    disruption.streams().stream()
                            .sorted()
                            .map(WasteStream::code)
                            .toList(),
                    disruption.from(),
                    disruption.to(),
                    disruption.message(),
                    disruption.reportingOpen(),
                    disruption.clockPaused(),
                    disruption.revision(),
                    disruption.changedAt());
        }
    }

    /** Several of them. */
    record DisruptionList(List<DisruptionView> items) {}

    @PreAuthorize(STAFF)
    @GetMapping
    DisruptionList list() {
        return new DisruptionList(disruptions.notOverOn(LondonTime.dateAt(clock.instant())).stream()
                .map(DisruptionView::of)
                .toList());
    }

    @PreAuthorize(DECIDERS)
    @PutMapping("/{disruptionId}")
    DisruptionView put(
            @PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String disruptionId,
            @Valid @RequestBody DisruptionRequest wanted) {
        return DisruptionView.of(declare.declare(new Disruption(
                disruptionId,
                Words.scope(wanted.scope()),
                wanted.asStreams(),
                Words.inSight(wanted.from()),
                Words.inSight(wanted.to()),
                wanted.message().strip(),
                wanted.reportingOpen(),
                wanted.clockPaused(),
                0,
                clock.instant(),
                false)));
    }

    @PreAuthorize(DECIDERS)
    @DeleteMapping("/{disruptionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable @Pattern(regexp = ID, message = ID_MESSAGE) String disruptionId) {
        withdraw.withdraw(disruptionId);
    }
}
