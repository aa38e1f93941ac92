package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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
import uk.brum.complaints.domain.OmbudsmanCase;
import uk.brum.starter.security.Caller;

/** Complaints before an ombudsman. Ids are the client's, so sending a thing twice makes one. */
@RestController
@RequestMapping(Asked.ROOT + "/complaints/{reference}/ombudsman-cases/{caseReference}")
@PreAuthorize("hasAnyRole('AGENT','SUPERVISOR')")
class OmbudsmanController {

    private static final String ASKED_PATH = "/information-requests/{requestId}";

    private final HandleComplaint handle;
    private final Presenting presenting;

    OmbudsmanController(HandleComplaint handle, Presenting presenting) {
        this.handle = handle;
        this.presenting = presenting;
    }

    /** That an ombudsman has it. @param elsewhereBecause why another than the policy names */
    record CaseRequest(
            @NotNull(message = "Say which ombudsman") String ombudsman,

            @Nullable
            @Size(max = 2000, message = "Use up to 2,000 characters")
            @Pattern(regexp = "(?s).*\\S.*", message = "Say why this ombudsman has it")
            String elsewhereBecause) {
        ComplaintCommand command(String reference) {
            return new ComplaintCommand.ReferToOmbudsman(
                    reference,
                    Asked.coded(OmbudsmanCase.Body.class, ombudsman, "ombudsman"),
                    elsewhereBecause == null ? null : elsewhereBecause.strip());
        }
    }

    @PutMapping
    ResponseEntity<ComplaintView> refer(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.CASE, message = Asked.CASE_MESSAGE) String caseReference,
            @Valid @RequestBody CaseRequest request,
            Caller caller) {
        return done(reference, request.command(caseReference), caller);
    }

    @PutMapping(ASKED_PATH)
    ResponseEntity<ComplaintView> asked(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.CASE, message = Asked.CASE_MESSAGE) String caseReference,
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String requestId,
            @Valid @RequestBody HandlingRequests.Information request,
            Caller caller) {
        return done(
                reference,
                new ComplaintCommand.RecordInformationRequest(
                        caseReference, requestId, request.what().strip(), request.due()),
                caller);
    }

    @PutMapping(ASKED_PATH + "/answer")
    ResponseEntity<ComplaintView> informed(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.CASE, message = Asked.CASE_MESSAGE) String caseReference,
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String requestId,
            Caller caller) {
        return done(reference, new ComplaintCommand.SendInformation(caseReference, requestId), caller);
    }

    @PutMapping("/decision")
    ResponseEntity<ComplaintView> decided(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.CASE, message = Asked.CASE_MESSAGE) String caseReference,
            @Valid @RequestBody HandlingRequests.Decision request,
            Caller caller) {
        return done(reference, request.command(caseReference), caller);
    }

    private ResponseEntity<ComplaintView> done(String reference, ComplaintCommand command, Caller caller) {
        Viewer viewer = Asked.viewer(caller);
        return Asked.privately(presenting.view(handle.handle(new ComplaintId(reference), command, viewer), viewer));
    }
}
