package uk.brum.complaints.letters.web;

import jakarta.validation.constraints.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.application.ReadComplaint;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;
import uk.brum.complaints.letters.application.LetterPdfs;
import uk.brum.starter.security.Caller;

/** A letter as it is printed, for those who may see the complaint. */
@RestController
class LetterPdfController {

    private final ReadComplaint read;
    private final LetterPdfs pdfs;

    LetterPdfController(ReadComplaint read, LetterPdfs pdfs) {
        this.read = read;
        this.pdfs = pdfs;
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR') or hasAuthority('SERVICE_notifications')")
    @GetMapping(
            path = "/api/complaints/v1/complaints/{reference}/letters/{letterId}/pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable
                    @Pattern(regexp = "CO-[0-9A-Z]{4}-[0-9A-Z]{4}", message = "A reference looks like CO-7K2M-9QXD")
                    String reference,
            @PathVariable
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}", message = "Use small letters, digits and hyphens")
                    String letterId,
            Caller caller) {
        Viewer viewer = viewer(caller);
        Complaint complaint = read.readForLetter(new ComplaintId(reference), letterId, viewer);
        byte[] pdf = pdfs.find(complaint, letterId, viewer.maySeeWhere(complaint, letterId))
                .orElseThrow(() -> new Refused(new Refusal.PartUnknown("letter")));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(reference + "-" + letterId + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private static Viewer viewer(Caller caller) {
        if (caller.isService()) {
            return new Viewer(caller.id(), Viewer.Seat.SERVICE);
        }
        boolean staff = caller.hasRole("agent") || caller.hasRole("supervisor");
        return new Viewer(caller.id(), staff ? Viewer.Seat.STAFF : Viewer.Seat.RESIDENT);
    }
}
