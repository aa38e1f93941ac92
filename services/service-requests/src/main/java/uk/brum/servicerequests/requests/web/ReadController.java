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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Page;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

/** Shows requests. */
@RestController
@RequestMapping("/api/requests/v1")
class ReadController {

    static final String FIELDS = "[A-Za-z]+(,[A-Za-z]+)*";
    static final String FIELDS_MESSAGE = "Name fields, separated by commas";
    static final String CURSOR = "[A-Za-z0-9_-]{1,200}";
    static final String CURSOR_MESSAGE = "Use the cursor of the page before as it is";

    private final FindRequests find;
    private final Presenting presenting;

    ReadController(FindRequests find, Presenting presenting) {
        this.find = find;
        this.presenting = presenting;
    }

    @PublicEndpoint
    @GetMapping("/requests")
    ResponseEntity<ObjectNode> list(
            @Valid ListQuery query,
            @RequestParam(required = false)
                    @Size(max = 300)
                    @Pattern(regexp = FIELDS, message = FIELDS_MESSAGE)
                    @Nullable
                    String fields,
            @RequestParam(defaultValue = "json") @Pattern(regexp = "json|geojson", message = "Choose json or geojson")
                    String format,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Pattern(regexp = CURSOR, message = CURSOR_MESSAGE) @Nullable
                    String cursor) {
        Page page = find.page(query.wanted(limit, cursor));
        return format.equals("geojson")
                ? presenting.map(page, Audience.PUBLIC, fields)
                : presenting.page(page, Audience.PUBLIC, fields);
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @GetMapping("/me/requests")
    ResponseEntity<ObjectNode> mine(
            @RequestParam(required = false)
                    @Size(max = 300)
                    @Pattern(regexp = FIELDS, message = FIELDS_MESSAGE)
                    @Nullable
                    String fields,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Pattern(regexp = CURSOR, message = CURSOR_MESSAGE) @Nullable String cursor,
            Caller caller) {
        Wanted wanted = Wanted.newest(limit, new Wanted.ByAccount(caller.id())).after(cursor);
        return presenting.page(find.page(wanted), Audience.REPORTER, fields);
    }

    @PublicEndpoint
    @GetMapping("/requests/{reference}")
    ResponseEntity<ObjectNode> one(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "Reporter-Key", required = false)
                    @Pattern(regexp = ReporterController.KEY, message = ReporterController.KEY_MESSAGE)
                    @Nullable
                    String key,
            @RequestParam(required = false)
                    @Size(max = 300)
                    @Pattern(regexp = FIELDS, message = FIELDS_MESSAGE)
                    @Nullable
                    String fields,
            Caller caller) {
        ServiceRequest found = find.by(new Reference(reference));
        Audience as = Viewing.audience(found, caller, key);
        if (as == null) {
            throw new RequestRefused(new Refusal.RequestUnknown());
        }
        return presenting.one(found, as, fields);
    }
}
