package uk.brum.servicerequests.requests.web;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.application.DeclareIncident;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.application.JoinIncident;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.security.Caller;

/** Mass incidents. */
@RestController
@RequestMapping("/api/requests/v1/incidents")
class IncidentsController {

    private final DeclareIncident declare;
    private final JoinIncident join;
    private final FindRequests find;
    private final Presenting presenting;

    IncidentsController(DeclareIncident declare, JoinIncident join, FindRequests find, Presenting presenting) {
        this.declare = declare;
        this.join = join;
        this.find = find;
        this.presenting = presenting;
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER','ANALYST')")
    @GetMapping
    ResponseEntity<ObjectNode> open(
            @RequestParam(required = false)
                    @Size(max = 300)
                    @Pattern(regexp = ReadController.FIELDS, message = ReadController.FIELDS_MESSAGE)
                    @Nullable
                    String fields,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false)
                    @Pattern(regexp = ReadController.CURSOR, message = ReadController.CURSOR_MESSAGE)
                    @Nullable
                    String cursor,
            Caller caller) {
        return page(Wanted.newest(limit, new Wanted.OpenIncident()).after(cursor), caller, fields);
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @PostMapping
    ResponseEntity<byte[]> declare(
            @Valid @RequestBody Bodies.IncidentBody body, Idempotency idempotency, Caller caller) {
        return declare.declare(body.incident(caller), idempotency, presenting::receipt)
                .toResponse();
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PostMapping("/{reference}/requests")
    Views.Joined join(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody Bodies.JoiningBody body,
            Caller caller) {
        return new Views.Joined(
                join
                        .join(
                                new Reference(reference),
                                body.references().stream().map(Reference::new).toList(),
                                caller.id())
                        .stream()
                        .map(outcome -> new Views.Outcome(
                                outcome.reference().text(),
                                outcome.refusal().isEmpty(),
                                outcome.refusal().isEmpty() ? null : outcome.refusal()))
                        .toList());
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER','ANALYST')")
    @GetMapping("/{reference}/requests")
    ResponseEntity<ObjectNode> joined(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestParam(required = false)
                    @Size(max = 300)
                    @Pattern(regexp = ReadController.FIELDS, message = ReadController.FIELDS_MESSAGE)
                    @Nullable
                    String fields,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false)
                    @Pattern(regexp = ReadController.CURSOR, message = ReadController.CURSOR_MESSAGE)
                    @Nullable
                    String cursor,
            Caller caller) {
        Reference incident = find.by(new Reference(reference)).reference();
        Wanted wanted = Wanted.newest(limit, new Wanted.InIncident(incident))
                .by(Wanted.Order.BY_REFERENCE)
                .after(cursor);
        return page(wanted, caller, fields);
    }

    private ResponseEntity<ObjectNode> page(Wanted wanted, Caller caller, @Nullable String fields) {
        return presenting.page(find.page(wanted), Viewing.isStaff(caller) ? Audience.STAFF : Audience.PUBLIC, fields);
    }
}
