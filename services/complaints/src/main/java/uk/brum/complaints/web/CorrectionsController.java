package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import uk.brum.complaints.domain.Needs;
import uk.brum.starter.security.Caller;

/** Correcting how somebody is reached and understood, and leaving; putting the same again changes nothing. */
@RestController
@RequestMapping(Asked.ROOT + "/complaints/{reference}")
@PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR')")
class CorrectionsController {

    private static final int LONGEST_TEXT = 500;

    private final HandleComplaint handle;
    private final Presenting presenting;

    CorrectionsController(HandleComplaint handle, Presenting presenting) {
        this.handle = handle;
        this.presenting = presenting;
    }

    /** How somebody is understood and wants to hear from us. */
    record NeedsRequest(
            @NotNull(message = "Name what is needed, or nothing") @Size(max = 10, message = "Name up to 10")
            List<
                            @NotBlank(message = "Say what is needed")
                            @Size(max = 200, message = "Use up to 200 characters") String>
                    adjustments,

            @NotNull(message = "Say how they want to hear from us")
            String preferredContact) {
        ComplaintCommand command() {
            return new ComplaintCommand.CorrectNeeds(new Needs(
                    adjustments.stream().map(String::strip).toList(),
                    Asked.coded(Needs.Contact.class, preferredContact, "preferredContact")));
        }
    }

    /** Where somebody is reached; what is left out is not known any more. */
    record ContactRequest(
            @Nullable
            @Email(message = "Enter an email address like name@example.com")
            @Size(min = 1, max = 254, message = "Use up to 254 characters")
            String email,

            @Nullable @Pattern(regexp = "\\+?[0-9 ]{5,19}", message = "Enter a phone number")
            String phone,

            @Nullable
            @Size(min = 1, max = LONGEST_TEXT, message = "Use up to 500 characters")
            @Pattern(regexp = "(?s).*\\S.*", message = "Enter an address")
            String address) {
        ComplaintCommand command(String person) {
            return new ComplaintCommand.CorrectContact(person, email, phone, address == null ? null : address.strip());
        }
    }

    @PutMapping("/needs")
    ResponseEntity<ComplaintView> needs(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @Valid @RequestBody NeedsRequest request,
            Caller caller) {
        return done(reference, request.command(), caller);
    }

    @PutMapping("/people/{person}/contact")
    ResponseEntity<ComplaintView> contact(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable
                    @Pattern(
                            regexp = "representative|complainant-[1-9][0-9]?",
                            message = "Name a person like complainant-1")
                    String person,
            @Valid @RequestBody ContactRequest request,
            Caller caller) {
        return done(reference, request.command(person), caller);
    }

    /** Without an answer: who left sees nothing of it any more. */
    @PutMapping("/people/{person}/departure")
    ResponseEntity<Void> leave(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable
                    @Pattern(
                            regexp = "me|complainant-[1-9][0-9]?",
                            message = "Say me, or name a person like complainant-2")
                    String person,
            Caller caller) {
        ComplaintCommand leave = new ComplaintCommand.Leave(person.equals("me") ? null : person);
        handle.handle(new ComplaintId(reference), leave, Asked.viewer(caller));
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private ResponseEntity<ComplaintView> done(String reference, ComplaintCommand command, Caller caller) {
        Viewer viewer = Asked.viewer(caller);
        return Asked.privately(presenting.view(handle.handle(new ComplaintId(reference), command, viewer), viewer));
    }
}
