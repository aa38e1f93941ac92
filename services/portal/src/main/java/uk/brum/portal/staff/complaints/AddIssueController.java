package uk.brum.portal.staff.complaints;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;

/** Something more that a person complains about: it joins the complaint or becomes one of its own. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}/add")
class AddIssueController {

    private final StaffComplaints complaints;

    AddIssueController(StaffComplaints complaints) {
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
    String add(@PathVariable("reference") String reference, @ModelAttribute("form") IssueForm typed, Model model) {
        model.addAttribute("complaint", StaffComplaint.find(complaints, reference));
        if (typed.text() == null) { // else it was typed before they had to sign in again
            model.addAttribute("form", new IssueForm(UUID.randomUUID().toString(), null, null));
        }
        return "staff/complaints/add";
    }

    @PostMapping
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
