package uk.brum.portal.staff.complaints;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Trying;
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

    /** @param key makes adding twice the same as once */
    record IssueForm(
            @Nullable String key,
            @Nullable String text,
            @Nullable String related) {

        public List<String> choices() {
            return List.of("true", "false");
        }
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

    @GetMapping("/add")
    String add(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("complaint", StaffComplaint.find(complaints, reference));
        model.addAttribute("form", new IssueForm(UUID.randomUUID().toString(), null, null));
        return "staff/complaints/add";
    }

    @PostMapping("/add")
    String added(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String text = form.text() == null ? "" : form.text().strip();
        if (text.isEmpty()) {
            Wrong.empty(errors, "text");
        } else if (text.length() > 2000) {
            Wrong.tooLong(errors, "text", 2000);
        }
        if (!"true".equals(form.related()) && !"false".equals(form.related())) {
            Wrong.empty(errors, "related");
        }
        String key = form.key() != null && form.key().matches("[0-9a-f-]{36}")
                ? form.key()
                : UUID.randomUUID().toString();
        StaffComplaints.Receipt receipt = errors.hasErrors()
                ? null
                : Trying.to(
                        () -> complaints.raise(
                                key,
                                reference,
                                java.util.Map.of("text", text, "related", "true".equals(form.related()))),
                        errors,
                        response,
                        Wrong.WORDS);
        if (receipt == null) {
            model.addAttribute("complaint", StaffComplaint.find(complaints, reference));
            return "staff/complaints/add";
        }
        next.addFlashAttribute("done", receipt.joined() ? "add-joined" : "add-own");
        return "redirect:/staff/complaints/" + receipt.reference();
    }
}
