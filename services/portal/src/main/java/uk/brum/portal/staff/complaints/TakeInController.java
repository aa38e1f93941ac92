package uk.brum.portal.staff.complaints;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;

/** Takes a complaint in for somebody who called or wrote. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints/new")
class TakeInController {

    private final StaffComplaints complaints;

    TakeInController(StaffComplaints complaints) {
        this.complaints = complaints;
    }

    /** Links beside a caller or a report bring along what is known. */
    @GetMapping
    String ask(
            @RequestParam(name = "name", required = false) @Nullable String name,
            @RequestParam(name = "email", required = false) @Nullable String email,
            @RequestParam(name = "person", required = false) @Nullable String person,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            Model model) {
        String kind = origin == null ? null : origin.startsWith("MB-") ? "bin-report" : "service-request";
        model.addAttribute(
                "form",
                new TakeInForm(
                        UUID.randomUUID().toString(),
                        "corporate",
                        "phone",
                        null,
                        null,
                        name,
                        email,
                        null,
                        null,
                        person,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        kind,
                        origin));
        return "staff/complaints/take-in";
    }

    @PostMapping
    String taken(
            @ModelAttribute("form") TakeInForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(errors);
        StaffComplaints.Receipt receipt = errors.hasErrors()
                ? null
                : Trying.to(() -> complaints.takeIn(form.safeKey(), form.body()), errors, response, Wrong.WORDS);
        if (receipt == null) {
            return "staff/complaints/take-in";
        }
        next.addFlashAttribute("done", "take-in");
        return "redirect:/staff/complaints/" + receipt.reference();
    }
}
