package uk.brum.servicerequests.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import uk.brum.servicerequests.requests.application.AddNote;
import uk.brum.servicerequests.requests.application.ChallengeClosure;
import uk.brum.servicerequests.requests.application.ChallengeClosure.Challenger;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.application.WithdrawRequest;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

/** What those whom a request concerns can do with it. */
@RestController
@RequestMapping("/api/requests/v1/requests/{reference}")
class ReporterController {

    static final String KEY = "[A-Za-z0-9_-]{1,64}";
    static final String KEY_MESSAGE = "Use the key as you were given it";

    private final FindRequests find;
    private final AddNote notes;
    private final ChallengeClosure challenge;
    private final WithdrawRequest withdraw;
    private final Answering answering;

    ReporterController(
            FindRequests find,
            AddNote notes,
            ChallengeClosure challenge,
            WithdrawRequest withdraw,
            Answering answering) {
        this.find = find;
        this.notes = notes;
        this.challenge = challenge;
        this.withdraw = withdraw;
        this.answering = answering;
    }

    @PublicEndpoint
    @PostMapping("/notes")
    ResponseEntity<ObjectNode> note(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "Reporter-Key", required = false)
                    @Pattern(regexp = KEY, message = KEY_MESSAGE)
                    @Nullable
                    String key,
            @Valid @RequestBody Bodies.NoteBody body,
            Caller caller) {
        Reference of = new Reference(reference);
        boolean staff = Viewing.isStaff(caller);
        if (!staff && Viewing.audience(find.by(of), caller, key) != Audience.REPORTER) {
            throw new RequestRefused(new Refusal.RequestUnknown());
        }
        Audience audience = Audience.of(body.audience() == null || !staff ? "reporter" : body.audience());
        String by = caller.anonymous() ? null : caller.id();
        return answering.as(caller, key, notes.add(of, audience, body.text(), by));
    }

    @PublicEndpoint
    @PostMapping("/challenges")
    ResponseEntity<ObjectNode> challenge(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "Reporter-Key", required = false)
                    @Pattern(regexp = KEY, message = KEY_MESSAGE)
                    @Nullable
                    String key,
            @Valid @RequestBody Bodies.TextBody body,
            Caller caller) {
        Challenger challenger = caller.hasRole("resident")
                ? new Challenger(caller.id(), key, answering.homes())
                : new Challenger(null, key, List::of);
        ServiceRequest opened = challenge.challenge(new Reference(reference), body.text(), challenger);
        return answering.as(caller, key, opened);
    }

    @PublicEndpoint
    @PostMapping("/withdrawal")
    ResponseEntity<ObjectNode> withdraw(
            @PathVariable @Pattern(regexp = Shapes.REFERENCE, message = Shapes.REFERENCE_MESSAGE) String reference,
            @RequestHeader(value = "Reporter-Key", required = false)
                    @Pattern(regexp = KEY, message = KEY_MESSAGE)
                    @Nullable
                    String key,
            @Valid @RequestBody Bodies.TextBody body,
            Caller caller) {
        Challenger reporter = new Challenger(caller.anonymous() ? null : caller.id(), key, List::of);
        return answering.as(caller, key, withdraw.withdraw(new Reference(reference), body.text(), reporter));
    }
}
