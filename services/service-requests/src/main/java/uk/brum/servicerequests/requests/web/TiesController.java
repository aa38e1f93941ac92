package uk.brum.servicerequests.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.application.MergeRequests;
import uk.brum.servicerequests.requests.application.RelateRequests;
import uk.brum.servicerequests.requests.application.SplitRequest;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.security.Caller;

/** What staff do with several requests that belong together, and to whom the answers go. */
@RestController
@RequestMapping("/api/requests/v1/requests/{reference}")
class TiesController {

    private final MergeRequests merge;
    private final RelateRequests relate;
    private final SplitRequest split;
    private final FindRequests find;
    private final Presenting presenting;

    TiesController(
            MergeRequests merge, RelateRequests relate, SplitRequest split, FindRequests find, Presenting presenting) {
        this.merge = merge;
        this.relate = relate;
        this.split = split;
        this.find = find;
        this.presenting = presenting;
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PutMapping("/duplicate-of")
    ResponseEntity<ObjectNode> duplicate(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody Bodies.OtherBody body,
            Caller caller) {
        return presenting.one(
                merge.merge(new Reference(reference), new Reference(body.reference()), caller.id()),
                Audience.STAFF,
                null);
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER')")
    @PutMapping("/related/{other}")
    ResponseEntity<ObjectNode> related(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String other,
            Caller caller) {
        return presenting.one(
                relate.relate(new Reference(reference), new Reference(other), caller.id()), Audience.STAFF, null);
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PostMapping("/parts")
    ResponseEntity<byte[]> split(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody Bodies.PartBody body,
            Idempotency idempotency,
            Caller caller) {
        return split.split(
                        new Reference(reference),
                        body.part(),
                        new SplitRequest.Asked(caller.id(), idempotency),
                        presenting::receipt)
                .toResponse();
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR') or hasAuthority('SERVICE_notifications')")
    @GetMapping("/reporter")
    ResponseEntity<Person> reporter(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Person.of(find.by(new Reference(reference)).reporter()));
    }
}
