package uk.brum.portal.complaints;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Trying;

/** Somebody corrects how we reach them about their complaint, and what they need. */
@Controller
@RequestMapping("/account/complaints" + ComplaintsController.ONE + "/reach")
@PreAuthorize("isAuthenticated()")
class CorrectController {

    private final Complaints complaints;
    private final Words words;

    CorrectController(Complaints complaints, Words words) {
        this.complaints = complaints;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable("reference") String reference, Model model) {
        Complaint.Own own = own(reference);
        model.addAttribute("form", CorrectForm.of(own));
        return page(reference, own, model);
    }

    @PostMapping
    String correct(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") CorrectForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Complaint.Own own = own(reference);
        form.check(own.needs() != null, errors);
        // each is put whole: when the second cannot be saved, both are sent again
        boolean done = !errors.hasErrors()
                && Trying.to(
                                () -> complaints.reach(reference, own.person(), form.reached()),
                                errors,
                                response,
                                "complaints.error.")
                        != null
                && (own.needs() == null
                        || Trying.to(
                                        () -> complaints.need(reference, form.needed()),
                                        errors,
                                        response,
                                        "complaints.error.")
                                != null);
        if (!done) {
            return page(reference, own, model);
        }
        next.addFlashAttribute("done", words.of("complaints.done.reach", reference));
        return "redirect:/account/complaints/" + reference;
    }

    private Complaint.Own own(String reference) {
        try {
            Complaint.Own own = complaints.byReference(reference).own();
            if (own == null) {
                throw new NotThere("details of " + reference);
            }
            return own;
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
    }

    private String page(String reference, Complaint.Own own, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("asksNeeds", own.needs() != null);
        model.addAttribute(
                "choices",
                CorrectForm.CONTACTS.stream()
                        .map(one -> Choice.of(one, words.of("complaints.reach.contact." + one)))
                        .toList());
        return "complaints/reach";
    }
}
