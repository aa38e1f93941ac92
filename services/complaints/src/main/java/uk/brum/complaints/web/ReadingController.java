package uk.brum.complaints.web;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.complaints.application.AccessLog;
import uk.brum.complaints.application.ExpiredComplaints;
import uk.brum.complaints.application.KeepRecords;
import uk.brum.complaints.application.ReadComplaint;
import uk.brum.complaints.application.Viewer;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;
import uk.brum.starter.security.Caller;

/** Reading a complaint and its letters, who read it, and how long it is kept. */
@RestController
@RequestMapping(Asked.ROOT)
class ReadingController {

    private static final int MOST = 500;

    private final ReadComplaint read;
    private final AccessLog accesses;
    private final KeepRecords records;
    private final ExpiredComplaints expired;
    private final Presenting presenting;

    ReadingController(
            ReadComplaint read,
            AccessLog accesses,
            KeepRecords records,
            ExpiredComplaints expired,
            Presenting presenting) {
        this.read = read;
        this.accesses = accesses;
        this.records = records;
        this.expired = expired;
        this.presenting = presenting;
    }

    /** Who looked. */
    record Accesses(List<Line> items) {
        record Line(String by, Instant at, String what) {}
    }

    /** What need not be kept any more. */
    record Expired(List<Line> items) {
        record Line(String reference, LocalDate ended, LocalDate keptUntil) {}
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR')")
    @GetMapping("/complaints/{reference}")
    ResponseEntity<ComplaintView> find(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            Caller caller) {
        Viewer viewer = Asked.viewer(caller);
        return Asked.privately(presenting.view(read.read(new ComplaintId(reference), viewer, "read"), viewer));
    }

    @PreAuthorize("hasAnyRole('RESIDENT','AGENT','SUPERVISOR') or hasAuthority('SERVICE_notifications')")
    @GetMapping("/complaints/{reference}/letters/{letterId}")
    ResponseEntity<LetterView> letter(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String letterId,
            Caller caller) {
        // what cannot be read must not be sent to anybody: notifications asks again
        Viewer viewer = Asked.viewer(caller);
        Complaint complaint = read.readForLetter(new ComplaintId(reference), letterId, viewer);
        return Asked.privately(complaint
                .letter(letterId)
                .map(letter -> LetterView.of(complaint, letter, viewer.maySeeWhere(complaint, letterId)))
                .orElseThrow(() -> new Refused(new Refusal.PartUnknown("letter"))));
    }

    @PreAuthorize("hasRole('SUPERVISOR')")
    @GetMapping("/complaints/{reference}/accesses")
    ResponseEntity<Accesses> accesses(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            Caller caller) {
        Complaint complaint = read.read(new ComplaintId(reference), Asked.viewer(caller), "accesses");
        return Asked.privately(new Accesses(accesses.of(complaint.id(), MOST).stream()
                .map(one -> new Accesses.Line(one.by(), one.at(), one.what()))
                .toList()));
    }

    @PreAuthorize("hasAnyRole('SUPERVISOR','ADMINISTRATOR')")
    @GetMapping("/expired-complaints")
    ResponseEntity<Expired> expired() {
        return Asked.privately(new Expired(expired.list(MOST).stream()
                .limit(MOST)
                .map(one -> new Expired.Line(one.id().text(), one.ended(), one.keptUntil()))
                .toList()));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PutMapping("/complaints/{reference}/erasure")
    ResponseEntity<ComplaintView> erase(
            @PathVariable @Pattern(regexp = Asked.REFERENCE, message = Asked.REFERENCE_MESSAGE) String reference,
            Caller caller) {
        Complaint erased = records.erase(new ComplaintId(reference), caller.id());
        return Asked.privately(presenting.view(erased, new Viewer(caller.id(), Viewer.Seat.STAFF)));
    }
}
