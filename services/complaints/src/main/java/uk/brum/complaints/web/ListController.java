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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.application.AccessLog;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Complaints;
import uk.brum.starter.security.Caller;

/** Lists of complaints. */
@RestController
class ListController {

    private final Complaints complaints;
    private final AccessLog accesses;
    private final Clock clock;

    ListController(Complaints complaints, AccessLog accesses, Clock clock) {
        this.complaints = complaints;
        this.accesses = accesses;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR')")
    @GetMapping(Asked.ROOT + "/complaints")
    ResponseEntity<ComplaintSummaryView.Page> list(
            @Valid ListQuestions asked,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Pattern(regexp = Asked.CURSOR, message = Asked.CURSOR_MESSAGE) @Nullable
                    String cursor,
            Caller caller) {
        boolean staff = Asked.isStaff(caller);
        int skip = Asked.skip(cursor);
        List<Complaint> found = complaints.list(asked.wanted(caller, skip, limit + 1));
        List<Complaint> page = found.subList(0, Math.min(limit, found.size()));
        if (staff && asked.aboutSomebody()) {
            Instant now = clock.instant();
            page.forEach(one -> accesses.record(new AccessLog.Access(one.id(), caller.id(), now, "search")));
        }
        return Asked.privately(new ComplaintSummaryView.Page(
                page.stream()
                        .map(one -> ComplaintSummaryView.of(one, staff, caller.id()))
                        .toList(),
                Asked.next(skip, limit, found.size())));
    }
}
