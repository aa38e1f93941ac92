package uk.brum.binschedules.missed.web;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.missed.application.ReportingOptions;
import uk.brum.binschedules.missed.domain.Circumstances.Answer;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.schedules.domain.BinCollection;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.web.Asked;
import uk.brum.binschedules.schedules.web.ContainerView;

/** What a person can report about a home, before they do. */
@RestController
class ReportingOptionsController {

    private final ReportingOptions options;

    ReportingOptionsController(ReportingOptions options) {
        this.options = options;
    }

    /** All of them. */
    record OptionsView(String uprn, List<OptionView> options) {}

    /** A collection and whether it can be reported. */
    record OptionView(
            String stream,
            String streamName,
            LocalDate collectionDate,
            ContainerView container,
            boolean reportable,
            @Nullable ReasonView reason,
            @Nullable Instant until,
            @Nullable Instant from,
            @Nullable String reopens) {

        static OptionView of(ReportingOptions.Option option) {
            return switch (option.answer()) {
                case Answer.Reportable(Instant until) -> view(option.collection(), null, until, null, null);
                case Answer.Reopenable(Reference earlier, Instant until) ->
                    view(option.collection(), null, until, null, earlier);
                case Answer.No(Refusal refusal) ->
                    view(
                            option.collection(),
                            ReasonView.of(refusal),
                            null,
                            refusal instanceof Refusal.NotOpenYet(Instant from) ? from : null,
                            null);
            };
        }

        private static OptionView view(
                BinCollection collection,
                @Nullable ReasonView reason,
                @Nullable Instant until,
                @Nullable Instant from,
                @Nullable Reference reopens) {
            return new OptionView(
                    collection.stream().code(),
                    collection.stream().residentName(),
                    collection.date(),
                    ContainerView.of(collection.container()),
                    reason == null,
                    reason,
                    until,
                    from,
                    reopens == null ? null : reopens.text());
        }
    }

    /** Why it cannot be reported. */
    record ReasonView(String code, String message, @Nullable String reference) {
        static ReasonView of(Refusal refusal) {
            Reference reference = MissedCollectionProblems.reference(refusal);
            return new ReasonView(
                    MissedCollectionProblems.type(refusal).name(),
                    refusal.detail(),
                    reference == null ? null : reference.text());
        }
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR','FIELDWORKER','ANALYST','ADMINISTRATOR')"
            + " or hasAuthority('SERVICE_portal')")
    @GetMapping("/api/bins/v1/properties/{uprn}/missed-collections/options")
    ResponseEntity<OptionsView> options(
            @PathVariable @Pattern(regexp = Asked.UPRN, message = Asked.UPRN_MESSAGE) String uprn) {
        Uprn asked = Asked.uprn(uprn);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OptionsView(
                        asked.toString(),
                        options.of(asked).stream().map(OptionView::of).toList()));
    }
}
