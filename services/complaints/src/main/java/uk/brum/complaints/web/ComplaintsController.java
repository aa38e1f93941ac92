package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.application.RaiseIssue;
import uk.brum.complaints.application.ReceiveComplaint;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.Channel;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.security.Caller;

/** Complaining. */
@RestController
@RequestMapping(Asked.ROOT + "/complaints")
@PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR')")
class ComplaintsController {

    private final ReceiveComplaint receive;
    private final RaiseIssue raise;
    private final Presenting presenting;
    private final Clock clock;

    ComplaintsController(ReceiveComplaint receive, RaiseIssue raise, Presenting presenting, Clock clock) {
        this.receive = receive;
        this.raise = raise;
        this.presenting = presenting;
        this.clock = clock;
    }

    /** What is added to a complaint. */
    record IssueRequest(
            @NotBlank(message = "Say what it is") @Size(max = 2000, message = "Use up to 2,000 characters")
            String text,

            @NotNull(message = "Say whether it belongs to the same matter")
            Boolean related,

            @Nullable String channel) {}

    @PostMapping
    ResponseEntity<byte[]> receive(
            @Valid @RequestBody ComplaintRequest request, Idempotency idempotency, Caller caller) {
        return receive.receive(request.intake(caller, clock), Asked.viewer(caller), idempotency, presenting::started)
                .toResponse();
    }

    @PostMapping("/{reference}/issues")
    ResponseEntity<byte[]> raise(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody IssueRequest request,
            Idempotency idempotency,
            Caller caller) {
        String said = request.channel();
        Channel channel = said == null ? Channel.ONLINE : Asked.coded(Channel.class, said, "channel");
        Viewer viewer = Asked.viewer(caller);
        return raise.raise(
                        new ComplaintId(reference),
                        new RaiseIssue.Issue(request.text().strip(), request.related(), channel),
                        viewer,
                        idempotency,
                        complaint -> presenting.joined(complaint, viewer),
                        presenting::started)
                .toResponse();
    }
}
