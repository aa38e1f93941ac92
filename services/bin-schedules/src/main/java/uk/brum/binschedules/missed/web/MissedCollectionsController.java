package uk.brum.binschedules.missed.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.binschedules.missed.application.RecordOutcome;
import uk.brum.binschedules.missed.application.ReportMissedCollection;
import uk.brum.binschedules.missed.domain.MissedCollection;
import uk.brum.binschedules.missed.domain.MissedCollections;
import uk.brum.binschedules.missed.domain.Reference;
import uk.brum.binschedules.missed.domain.Refusal;
import uk.brum.binschedules.missed.domain.Refused;
import uk.brum.binschedules.schedules.domain.CrewEventKind;
import uk.brum.binschedules.schedules.domain.Uprn;
import uk.brum.binschedules.schedules.web.Asked;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** Reports of missed collections. */
@RestController
@RequestMapping("/api/bins/v1/missed-collections")
class MissedCollectionsController {

    private static final String REFERENCE = "MB-[0-9A-Z]{4}-[0-9A-Z]{4}";
    private static final String REFERENCE_MESSAGE = "A reference looks like MB-7K2M-9QXD";

    /** Ids of accounts, as far as this service knows them. */
    static final String PERSON = "[A-Za-z0-9._-]{1,100}";

    static final String PERSON_MESSAGE = "Check the number of the account";

    private static final Uprn NO_HOME = new Uprn(0);

    private final ReportMissedCollection report;
    private final RecordOutcome outcome;
    private final MissedCollections reports;
    private final Presenting presenting;

    MissedCollectionsController(
            ReportMissedCollection report, RecordOutcome outcome, MissedCollections reports, Presenting presenting) {
        this.report = report;
        this.outcome = outcome;
        this.reports = reports;
        this.presenting = presenting;
    }

    /** A page of reports. */
    record MissedCollectionPage(
            List<MissedCollectionView> items, @Nullable String nextCursor) {}

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT')")
    @PostMapping
    ResponseEntity<byte[]> report(
            @Valid @RequestBody MissedCollectionRequest request, Idempotency idempotency, Caller caller) {
        return report.report(
                        request.slot(),
                        request.reporter(caller),
                        idempotency,
                        accepted -> presenting.accepted(accepted, caller))
                .toResponse();
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR','FIELDWORKER')")
    @GetMapping
    ResponseEntity<MissedCollectionPage> list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Pattern(regexp = PERSON, message = PERSON_MESSAGE) @Nullable String person,
            @RequestParam(required = false) @Pattern(regexp = Asked.UPRN, message = Asked.UPRN_MESSAGE) @Nullable
                    String uprn,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Pattern(regexp = Asked.CURSOR, message = Asked.CURSOR_MESSAGE) @Nullable
                    String cursor,
            Caller caller) {
        int skip = (int) Math.min(Asked.cursor(cursor), 1_000_000);
        List<MissedCollection> found = reports.list(new MissedCollections.Wanted(
                whose(mine, person, caller),
                uprn == null ? null : Uprn.of(uprn).orElse(NO_HOME),
                open,
                skip,
                limit + 1));
        return privately(new MissedCollectionPage(
                found.stream()
                        .limit(limit)
                        .map(one -> presenting.view(one, caller))
                        .toList(),
                found.size() > limit ? Asked.cursorOf(skip + (long) limit) : null));
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR','FIELDWORKER')"
            + " or hasAnyAuthority('SERVICE_notifications','SERVICE_complaints')")
    @GetMapping("/{reference}")
    ResponseEntity<MissedCollectionView> find(
            @PathVariable @Pattern(regexp = REFERENCE, message = REFERENCE_MESSAGE) String reference, Caller caller) {
        MissedCollection found = reports.find(new Reference(reference))
                .filter(one -> Presenting.isStaff(caller) || caller.isService() || one.isFor(caller.id()))
                .orElseThrow(() -> new Refused(new Refusal.ReportUnknown()));
        return privately(presenting.view(found, caller));
    }

    @PreAuthorize("hasAnyRole('FIELDWORKER','SUPERVISOR')")
    @PostMapping("/{reference}/outcome")
    ResponseEntity<MissedCollectionView> outcome(
            @PathVariable @Pattern(regexp = REFERENCE, message = REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody OutcomeRequest request,
            Caller caller) {
        CrewEventKind whyNot = request.whyNot();
        return privately(presenting.view(outcome.record(new Reference(reference), whyNot, caller.id()), caller));
    }

    /** @return null = everybody's */
    private static @Nullable String whose(boolean mine, @Nullable String person, Caller caller) {
        boolean own = mine || !Presenting.isStaff(caller);
        if (own && person != null) {
            throw new ProblemException(
                    PlatformProblems.INVALID, "Ask for your own reports or, as staff, for a person's; not for both.");
        }
        return own ? caller.id() : person;
    }

    /** Where a report is read. */
    static URI location(Reference reference) {
        return URI.create("/api/bins/v1/missed-collections/" + reference);
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
