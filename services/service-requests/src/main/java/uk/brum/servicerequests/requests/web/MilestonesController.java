package uk.brum.servicerequests.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.application.EndMilestone;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Milestone.Outcome;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.starter.security.Caller;

/** The steps of a request that have clocks of their own. */
@RestController
class MilestonesController {

    private final EndMilestone end;
    private final Presenting presenting;

    MilestonesController(EndMilestone end, Presenting presenting) {
        this.end = end;
        this.presenting = presenting;
    }

    /** How a milestone ended. */
    record Ended(
            @NotNull(message = "Say whether it is met or not needed")
            @Pattern(regexp = "met|not-needed", message = "Choose met or not-needed")
            String outcome,

            @Nullable Instant at,

            @Nullable @Size(max = 2000) @Pattern(regexp = Shapes.LINES, message = Shapes.LINES_MESSAGE)
            String text) {

        EndMilestone.Ended of(String milestone) {
            return new EndMilestone.Ended(milestone, Outcome.of(outcome), at, text == null ? "" : text);
        }
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER')")
    @PutMapping("/api/requests/v1/requests/{reference}/milestones/{milestone}")
    ResponseEntity<ObjectNode> end(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @PathVariable @Size(max = 60) @Pattern(regexp = Shapes.CODE, message = Shapes.CODE_MESSAGE)
                    String milestone,
            @RequestHeader(value = "If-Match", required = false) @Size(max = 100) @Nullable String ifMatch,
            @Valid @RequestBody Ended body,
            Caller caller) {
        return presenting.one(
                end.end(new Reference(reference), IfMatch.version(ifMatch), body.of(milestone), caller.id()),
                Audience.STAFF,
                null);
    }
}
