package uk.brum.portal.staff.complaints;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.ForSupervisors;

/** One complaint with all that is left to do, its letters, and who looked at it. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}")
class ComplaintController {

    private final StaffComplaints complaints;

    ComplaintController(StaffComplaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping
    String show(@PathVariable("reference") String reference, HttpServletRequest request, Model model) {
        Complaint complaint = StaffComplaint.find(complaints, reference);
        model.addAttribute("complaint", complaint);
        model.addAttribute("tasks", Tasks.of(complaint));
        model.addAttribute("me", request.getUserPrincipal().getName());
        return "staff/complaints/complaint";
    }

    @GetMapping("/letters/{letter:[a-z0-9-]{1,60}}")
    String letter(@PathVariable("reference") String reference, @PathVariable("letter") String letter, Model model) {
        try {
            model.addAttribute("letter", complaints.letter(reference, letter));
        } catch (FeignException.NotFound e) {
            throw new NotThere("letter " + letter);
        }
        return "staff/complaints/letter";
    }

    @GetMapping("/letters/{letter:[a-z0-9-]{1,60}}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("reference") String reference, @PathVariable("letter") String letter) {
        byte[] content;
        try {
            content = complaints.pdf(reference, letter);
        } catch (FeignException.NotFound e) {
            throw new NotThere("letter " + letter);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(reference + "-" + letter + ".pdf")
                                .build()
                                .toString())
                .body(content);
    }

    @ForSupervisors
    @GetMapping("/accesses")
    String accesses(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("accesses", complaints.accesses(reference).items());
        return "staff/complaints/accesses";
    }
}
