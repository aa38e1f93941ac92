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
import uk.brum.pages.Words;
import uk.brum.portal.problems.NotThere;

/** What a person can do with their complaint: agree to its points, ask for the next stage, take it back, leave it to others. */
@Controller
@RequestMapping("/account/complaints" + ComplaintsController.ONE)
@PreAuthorize("isAuthenticated()")
class ActingController {

    private static final int LONGEST_WHY = 8000;
    private static final int LONGEST_REASON = 2000;

    private final Complaints complaints;
    private final Words words;

    ActingController(Complaints complaints, Words words) {
        this.complaints = complaints;
        this.words = words;
    }

    @PostMapping("/agree")
    String agree(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        find(reference, model);
        if (Attempt.tried(() -> complaints.agree(reference, new Complaints.Agreement("agreed")), errors, response)
                == null) {
            return "complaints/agree";
        }
        return done("complaints.done.agreed", reference, next);
    }

    @GetMapping("/next-stage")
    String askAgain(@PathVariable("reference") String reference, @ModelAttribute("form") WordsForm form, Model model) {
        find(reference, model);
        return "complaints/next-stage";
    }

    @PostMapping("/next-stage")
    String askedAgain(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        find(reference, model);
        if (!form.written(LONGEST_WHY, errors)
                || Attempt.tried(
                                () -> complaints.askAgain(reference, new Complaints.Why(form.plain())),
                                errors,
                                response)
                        == null) {
            return "complaints/next-stage";
        }
        return done("complaints.done.next-stage", reference, next);
    }

    @GetMapping("/withdraw")
    String withdraw(@PathVariable("reference") String reference, @ModelAttribute("form") WordsForm form, Model model) {
        find(reference, model);
        return "complaints/withdraw";
    }

    @PostMapping("/withdraw")
    String withdrawn(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        find(reference, model);
        if (!form.written(LONGEST_REASON, errors)
                || Attempt.tried(
                                () -> complaints.withdraw(reference, new Complaints.Reason(form.plain())),
                                errors,
                                response)
                        == null) {
            return "complaints/withdraw";
        }
        return done("complaints.done.withdrawn", reference, next);
    }

    @GetMapping("/leave")
    String leave(@PathVariable("reference") String reference, @ModelAttribute("form") WordsForm form, Model model) {
        find(reference, model);
        return "complaints/leave";
    }

    /** Back to the list: who left sees nothing of it any more. */
    @PostMapping("/leave")
    String left(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        find(reference, model);
        if (Attempt.tried(() -> complaints.leave(reference), errors, response) == null) {
            return "complaints/leave";
        }
        next.addFlashAttribute("done", words.of("complaints.done.left", reference));
        return "redirect:/account/complaints";
    }

    private void find(String reference, Model model) {
        try {
            model.addAttribute("complaint", complaints.byReference(reference));
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
    }

    private String done(String key, String reference, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of(key, reference));
        return "redirect:/account/complaints/" + reference;
    }
}
