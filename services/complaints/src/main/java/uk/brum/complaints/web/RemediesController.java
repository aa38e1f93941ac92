package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.application.AccessLog;
import uk.brum.complaints.application.HandleComplaint;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Remedy;
import uk.brum.starter.security.Caller;
import uk.brum.workingtime.Clockwork;

/** What was promised after a complaint, and its proof. Ids are the client's, so sending a thing twice makes one. */
@RestController
@RequestMapping(Asked.ROOT)
@PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
class RemediesController {

    private static final String ONE = "/complaints/{reference}";

    private final HandleComplaint handle;
    private final Complaints complaints;
    private final Presenting presenting;
    private final AccessLog accesses;
    private final Clock clock;

    RemediesController(
            HandleComplaint handle, Complaints complaints, Presenting presenting, AccessLog accesses, Clock clock) {
        this.handle = handle;
        this.complaints = complaints;
        this.presenting = presenting;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** A page of what is owed. */
    record RemedyPage(List<Owed> items, @Nullable String nextCursor) {}

    /** Something owed after a complaint. */
    record Owed(String reference, RemedyView remedy, boolean late) {}

    @GetMapping("/remedies")
    ResponseEntity<RemedyPage> owed(
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Pattern(regexp = Asked.CURSOR, message = Asked.CURSOR_MESSAGE) @Nullable
                    String cursor,
            Caller caller) {
        Instant now = clock.instant();
        Complaints.Slice found = complaints.owing(overdue, now, Asked.behind(cursor), limit);
        List<Owed> items = found.items().stream()
                .filter(complaint -> complaint.isForStaff(caller.id()))
                .flatMap(complaint -> complaint.remedies().stream()
                        .filter(remedy -> !remedy.done() && (!overdue || late(remedy, now)))
                        .map(remedy -> new Owed(complaint.id().text(), RemedyView.of(remedy, true), late(remedy, now))))
                .toList();
        // descriptions may say whom they are for, so this is a look at each of these complaints
        items.stream()
                .map(Owed::reference)
                .distinct()
                .forEach(reference -> accesses.record(
                        new AccessLog.Access(new ComplaintId(reference), caller.id(), now, "remedies")));
        return Asked.privately(new RemedyPage(items, Asked.next(found.last())));
    }

    @PutMapping(ONE + "/remedies/{remedyId}")
    ResponseEntity<ComplaintView> promise(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String remedyId,
            @Valid @RequestBody HandlingRequests.RemedyOf request,
            Caller caller) {
        return done(reference, request.command(remedyId), caller);
    }

    @PutMapping(ONE + "/remedies/{remedyId}/proof")
    ResponseEntity<ComplaintView> prove(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String remedyId,
            @Valid @RequestBody HandlingRequests.Proof request,
            Caller caller) {
        return done(
                reference,
                new ComplaintCommand.ProveRemedy(remedyId, request.proof().strip()),
                caller);
    }

    private ResponseEntity<ComplaintView> done(String reference, ComplaintCommand command, Caller caller) {
        Viewer viewer = Asked.viewer(caller);
        return Asked.privately(presenting.view(handle.handle(new ComplaintId(reference), command, viewer), viewer));
    }

    private static boolean late(Remedy remedy, Instant now) {
        return now.isAfter(Clockwork.endOf(remedy.due()));
    }
}
