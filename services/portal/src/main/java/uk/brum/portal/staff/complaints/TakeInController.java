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
import uk.brum.portal.staff.customer.KnownCallers;

/** Takes a complaint in for somebody who called or wrote. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints/new")
class TakeInController {

    private final StaffComplaints complaints;
    private final KnownCallers callers;

    TakeInController(StaffComplaints complaints, KnownCallers callers) {
        this.complaints = complaints;
        this.callers = callers;
    }

    /**
     * Links beside a caller or a report say whose account or which report it is, and no more: addresses are kept in logs and
     * browsers. What is known of the caller comes from the services.
     */
    @GetMapping
    String ask(
            @RequestParam(name = "person", required = false) @Nullable String person,
            @RequestParam(name = "origin", required = false) @Nullable String origin,
            @ModelAttribute("form") TakeInForm typed,
            Model model) {
        if (typed.key() != null) {
            return "staff/complaints/take-in"; // typed before they had to sign in again
        }
        String kind = origin == null ? null : origin.startsWith("MB-") ? "bin-report" : "service-request";
        KnownCallers.Known known = callers.find(person, origin);
        model.addAttribute(
                "form",
                new TakeInForm(
                        UUID.randomUUID().toString(),
                        "corporate",
                        "phone",
                        null,
                        null,
                        known.name(),
                        known.email(),
                        known.phone(),
                        null,
                        known.personId(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        known.needs().isEmpty() ? null : String.join("\n", known.needs()),
                        known.contact(),
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
