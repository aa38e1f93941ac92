package uk.brum.servicerequests.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import uk.brum.servicerequests.desk.application.AssignMany;
import uk.brum.servicerequests.desk.application.FindForDesk;
import uk.brum.servicerequests.desk.domain.Accesses;
import uk.brum.servicerequests.desk.web.DeskViews.AccessList;
import uk.brum.servicerequests.desk.web.DeskViews.AccessView;
import uk.brum.servicerequests.desk.web.DeskViews.BulkAssignment;
import uk.brum.servicerequests.desk.web.DeskViews.BulkResult;
import uk.brum.servicerequests.desk.web.DeskViews.BulkResults;
import uk.brum.servicerequests.desk.web.DeskViews.Row;
import uk.brum.servicerequests.desk.web.DeskViews.RowPage;
import uk.brum.servicerequests.requests.domain.Page;
import uk.brum.starter.security.Caller;

/** Finding, queues, handing out many at once, and who looked at what. */
@RestController
@RequestMapping("/api/requests/v1/desk")
class DeskController {

    private final FindForDesk find;
    private final AssignMany assignMany;
    private final Accesses accesses;

    DeskController(FindForDesk find, AssignMany assignMany, Accesses accesses) {
        this.find = find;
        this.assignMany = assignMany;
        this.accesses = accesses;
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @GetMapping("/requests")
    ResponseEntity<RowPage> list(
            @Valid DeskQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false)
                    @Pattern(regexp = "[A-Za-z0-9_-]+", message = "Use the next of the page before")
                    @Size(max = 200, message = "Use the next of the page before")
                    @Nullable
                    String cursor,
            Caller caller) {
        Page page = find.find(query.question(caller.id(), cursor), limit, caller.id());
        return Asked.privately(new RowPage(page.items().stream().map(Row::of).toList(), page.next()));
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PutMapping("/assignments")
    ResponseEntity<BulkResults> assign(@Valid @RequestBody BulkAssignment bulk, Caller caller) {
        return Asked.privately(new BulkResults(assignMany.assign(bulk.references(), bulk.to(), caller.id()).stream()
                .map(BulkResult::of)
                .toList()));
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @GetMapping("/requests/{reference}/accesses")
    ResponseEntity<AccessList> accesses(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        find.requireKnown(reference);
        return Asked.privately(new AccessList(
                accesses.to(reference, limit).stream().map(AccessView::of).toList()));
    }
}
