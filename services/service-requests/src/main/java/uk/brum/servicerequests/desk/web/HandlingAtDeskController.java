package uk.brum.servicerequests.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.desk.application.ModerateRequest;
import uk.brum.servicerequests.desk.application.TakeRequest;
import uk.brum.servicerequests.desk.web.DeskViews.Row;
import uk.brum.servicerequests.desk.web.ModerationViews.ModerationRequest;
import uk.brum.servicerequests.desk.web.ModerationViews.ModerationView;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.starter.security.Caller;

/** What staff do with one request: take it, put it back, hide it or its words. */
@RestController
@RequestMapping("/api/requests/v1/desk/requests/{reference}")
class HandlingAtDeskController {

    private final TakeRequest take;
    private final ModerateRequest moderate;

    HandlingAtDeskController(TakeRequest take, ModerateRequest moderate) {
        this.take = take;
        this.moderate = moderate;
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PutMapping("/claim")
    ResponseEntity<Row> take(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            Caller caller) {
        return Asked.privately(Row.of(take.take(new Reference(reference), caller.id())));
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @DeleteMapping("/claim")
    ResponseEntity<Row> putBack(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            Caller caller) {
        return Asked.privately(
                Row.of(take.putBack(new Reference(reference), caller.id(), caller.hasRole("supervisor"))));
    }

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
    @PutMapping("/moderation")
    ResponseEntity<ModerationView> moderate(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody ModerationRequest request,
            Caller caller) {
        return Asked.privately(ModerationView.of(moderate.moderate(
                new Reference(reference),
                Boolean.TRUE.equals(request.hidden()),
                request.description(),
                Objects.requireNonNullElse(request.reason(), ""),
                caller.id())));
    }
}
