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
import uk.brum.portal.problems.Trying;

/** What a person can do with their complaint: agree to its points, ask for the next stage, take it back, leave it to others. */
@Controller
@RequestMapping("/account/complaints" + ComplaintsController.ONE)
@PreAuthorize("isAuthenticated()")
class ActingController {

    private final Complaints complaints;
    private final Words words;

    ActingController(Complaints complaints, Words words) {
        this.complaints = complaints;
        this.words = words;
    }

    @GetMapping("/{step:next-stage|withdraw|leave}")
    String ask(
            @PathVariable("reference") String reference,
            @PathVariable("step") String path,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        return page(reference, step(path), model);
    }

    @PostMapping("/{step:agree|next-stage|withdraw|leave}")
    String act(
            @PathVariable("reference") String reference,
            @PathVariable("step") String path,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Step step = step(path);
        String page = page(reference, step, model);
        if (step.asks() && !form.written(step.longest(), errors)
                || Trying.to(
                                () -> step.take(complaints, reference, form.plain()),
                                errors,
                                response,
                                "complaints.error.")
                        == null) {
            return page;
        }
        next.addFlashAttribute("done", words.of("complaints.done." + step.path(), reference));
        // who left sees nothing of it any more
        return "redirect:/account/complaints" + (step == Step.LEAVE ? "" : "/" + reference);
    }

    private String page(String reference, Step step, Model model) {
        try {
            model.addAttribute("complaint", complaints.byReference(reference));
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
        return "complaints/" + step.path();
    }

    private static Step step(String path) {
        return Step.of(path).orElseThrow(() -> new NotThere(path));
    }
}
