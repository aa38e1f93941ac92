package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import uk.brum.starter.security.Caller;

/** Letters that go by post: what must be printed, and that it was posted or could not be. */
@RestController
@RequestMapping(Asked.ROOT)
@PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
class PostController {

    private final Complaints complaints;
    private final HandleComplaint handle;
    private final Presenting presenting;
    private final AccessLog accesses;
    private final Clock clock;

    PostController(
            Complaints complaints, HandleComplaint handle, Presenting presenting, AccessLog accesses, Clock clock) {
        this.complaints = complaints;
        this.handle = handle;
        this.presenting = presenting;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** That a letter was posted, or reached them in another way. */
    record PostingRequest(
            @NotNull(message = "Say on which day it was posted")
            LocalDate postedOn,

            @Nullable
            @Size(max = 500, message = "Use up to 500 characters")
            @Pattern(regexp = "(?s).*\\S.*", message = "Say how it was met")
            String how) {
        ComplaintCommand command(String letterId) {
            return new ComplaintCommand.RecordPosting(letterId, postedOn, how == null ? null : how.strip());
        }
    }

    @GetMapping("/letters-to-post")
    ResponseEntity<LetterToPostView.Page> toPost(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Pattern(regexp = Asked.CURSOR, message = Asked.CURSOR_MESSAGE) @Nullable
                    String cursor,
            Caller caller) {
        Instant now = clock.instant();
        Complaints.Slice found = complaints.withLettersToPost(caller.id(), Asked.behind(cursor), limit);
        // the list says who has complained and where they live
        found.items().forEach(one -> accesses.record(new AccessLog.Access(one.id(), caller.id(), now, "post")));
        return Asked.privately(new LetterToPostView.Page(
                found.items().stream()
                        .flatMap(one -> LetterToPostView.of(one, now).stream())
                        .toList(),
                Asked.next(found.last())));
    }

    @PutMapping("/complaints/{reference}/letters/{letterId}/no-posting")
    ResponseEntity<ComplaintView> impossible(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String letterId,
            @Valid @RequestBody HandlingRequests.Reason request,
            Caller caller) {
        Viewer viewer = Asked.viewer(caller);
        ComplaintCommand command =
                new ComplaintCommand.RecordUnpostable(letterId, request.reason().strip());
        return Asked.privately(presenting.view(handle.handle(new ComplaintId(reference), command, viewer), viewer));
    }

    @PutMapping("/complaints/{reference}/letters/{letterId}/posting")
    ResponseEntity<ComplaintView> posted(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String letterId,
            @Valid @RequestBody PostingRequest request,
            Caller caller) {
        Viewer viewer = Asked.viewer(caller);
        ComplaintCommand command = request.command(letterId);
        return Asked.privately(presenting.view(handle.handle(new ComplaintId(reference), command, viewer), viewer));
    }
}
