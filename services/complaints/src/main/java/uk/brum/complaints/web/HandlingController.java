package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.application.HandleComplaint;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Definition;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** What is done with a complaint, stage by stage. Each is a thing that is put once; putting it again is told. */
@RestController
@RequestMapping(Asked.ROOT + "/complaints/{reference}")
@PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
class HandlingController {

    private final HandleComplaint handle;
    private final Presenting presenting;

    HandlingController(HandleComplaint handle, Presenting presenting) {
        this.handle = handle;
        this.presenting = presenting;
    }

    @PutMapping("/acknowledgement")
    ResponseEntity<ComplaintView> acknowledge(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Acknowledgement request,
            Caller caller) {
        return done(reference, request.command(), caller);
    }

    @PutMapping("/refusal")
    ResponseEntity<ComplaintView> refuse(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.RefusalOf request,
            Caller caller) {
        return done(reference, request.command(), caller);
    }

    @PutMapping("/service-request")
    ResponseEntity<ComplaintView> handleAsRequest(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.AsRequest request,
            Caller caller) {
        return done(reference, request.command(), caller);
    }

    @PutMapping("/handler")
    ResponseEntity<ComplaintView> assign(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Handler request,
            Caller caller) {
        return done(reference, new ComplaintCommand.Assign(request.handler()), caller);
    }

    @PutMapping("/assessment")
    ResponseEntity<ComplaintView> assess(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Assessment request,
            Caller caller) {
        return done(reference, new ComplaintCommand.Assess(request.plan().strip()), caller);
    }

    @PutMapping("/consent")
    ResponseEntity<ComplaintView> consent(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Consent request,
            Caller caller) {
        return done(reference, new ComplaintCommand.RecordConsent(request.how().strip()), caller);
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR')")
    @PutMapping("/agreement")
    ResponseEntity<ComplaintView> settle(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Agreement request,
            Caller caller) {
        Asked.onlyStaff(caller, request.points(), "how the points are worded");
        if (!Asked.isStaff(caller) && !request.agreement().equals(Definition.Agreement.AGREED.code())) {
            throw new ProblemException(PlatformProblems.INVALID, "Say agreed, or write to us what is wrong.");
        }
        return done(reference, request.command(), caller);
    }

    @PutMapping("/points/{number}/answer")
    ResponseEntity<ComplaintView> answer(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Min(1) @Max(1000) int number,
            @Valid @RequestBody HandlingRequests.PointAnswer request,
            Caller caller) {
        return done(reference, request.command(number), caller);
    }

    @PutMapping("/extension")
    ResponseEntity<ComplaintView> extend(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Extension request,
            Caller caller) {
        return done(
                reference,
                new ComplaintCommand.Extend(request.until(), request.reason().strip()),
                caller);
    }

    @PutMapping("/response")
    ResponseEntity<ComplaintView> respond(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Response request,
            Caller caller) {
        return done(reference, new ComplaintCommand.Respond(request.summary().strip()), caller);
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR')")
    @PutMapping("/escalation")
    ResponseEntity<ComplaintView> escalate(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody EscalationRequest request,
            Caller caller) {
        Asked.onlyStaff(caller, request.lateBecause(), "why it is accepted late");
        return done(reference, request.command(), caller);
    }

    @PutMapping("/late-escalation-refusal")
    ResponseEntity<ComplaintView> refuseLate(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Reason request,
            Caller caller) {
        return done(reference, new ComplaintCommand.RefuseLate(request.reason().strip()), caller);
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR')")
    @PutMapping("/withdrawal")
    ResponseEntity<ComplaintView> withdraw(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Reason request,
            Caller caller) {
        return done(reference, new ComplaintCommand.Withdraw(request.reason().strip()), caller);
    }

    @PutMapping("/closure")
    ResponseEntity<ComplaintView> close(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.Reason request,
            Caller caller) {
        return done(reference, new ComplaintCommand.Close(request.reason().strip()), caller);
    }

    @PutMapping("/learning")
    ResponseEntity<ComplaintView> learn(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.LearningOf request,
            Caller caller) {
        return done(reference, request.command(), caller);
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @PutMapping("/privacy")
    ResponseEntity<ComplaintView> changePrivacy(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody HandlingRequests.PrivacyOf request,
            Caller caller) {
        return done(reference, request.command(), caller);
    }

    private ResponseEntity<ComplaintView> done(String reference, ComplaintCommand command, Caller caller) {
        Viewer viewer = Asked.viewer(caller);
        return Asked.privately(presenting.view(handle.handle(new ComplaintId(reference), command, viewer), viewer));
    }
}
