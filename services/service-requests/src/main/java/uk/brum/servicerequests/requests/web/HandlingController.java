package uk.brum.servicerequests.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.application.AssignRequest;
import uk.brum.servicerequests.requests.application.ChangeStatus;
import uk.brum.servicerequests.requests.application.CorrectRequest;
import uk.brum.servicerequests.requests.application.CorrectRequest.Correction;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.web.Shapes.PlaceShape;
import uk.brum.starter.security.Caller;

/** What staff do with one request. */
@RestController
@RequestMapping("/api/requests/v1/requests/{reference}")
class HandlingController {

    private final ChangeStatus status;
    private final AssignRequest assign;
    private final CorrectRequest correct;
    private final Presenting presenting;

    HandlingController(ChangeStatus status, AssignRequest assign, CorrectRequest correct, Presenting presenting) {
        this.status = status;
        this.assign = assign;
        this.correct = correct;
        this.presenting = presenting;
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER')")
    @PostMapping("/status")
    ResponseEntity<ObjectNode> status(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "If-Match", required = false) @Size(max = 100) @Nullable String ifMatch,
            @Valid @RequestBody Bodies.StatusBody body,
            Caller caller) {
        return presenting.one(
                status.change(new Reference(reference), IfMatch.version(ifMatch), body.move(), caller.id()),
                Audience.STAFF,
                null);
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PutMapping("/assignment")
    ResponseEntity<ObjectNode> assign(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "If-Match", required = false) @Size(max = 100) @Nullable String ifMatch,
            @Valid @RequestBody Bodies.AssignmentBody body,
            Caller caller) {
        return presenting.one(
                assign.assign(new Reference(reference), IfMatch.version(ifMatch), body.to(), caller.id()),
                Audience.STAFF,
                null);
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PutMapping("/category")
    ResponseEntity<ObjectNode> category(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "If-Match", required = false) @Size(max = 100) @Nullable String ifMatch,
            @Valid @RequestBody Bodies.CategoryBody body,
            Caller caller) {
        return corrected(reference, ifMatch, new Correction.Category(body.category()), caller);
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER')")
    @PutMapping("/place")
    ResponseEntity<ObjectNode> place(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "If-Match", required = false) @Size(max = 100) @Nullable String ifMatch,
            @Valid @RequestBody PlaceShape body,
            Caller caller) {
        return corrected(reference, ifMatch, new Correction.Position(body.place()), caller);
    }

    private ResponseEntity<ObjectNode> corrected(
            String reference, @Nullable String ifMatch, Correction correction, Caller caller) {
        return presenting.one(
                correct.correct(new Reference(reference), IfMatch.version(ifMatch), correction, caller.id()),
                Audience.STAFF,
                null);
    }
}
