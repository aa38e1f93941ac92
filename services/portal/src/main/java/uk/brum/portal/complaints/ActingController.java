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
import uk.brum.portal.signin.PressedOn;
import uk.brum.portal.words.Days;

/** What a person can do with their complaint: agree to its points, ask for the next stage, take it back, leave it to others. */
@Controller
@RequestMapping("/account/complaints" + ComplaintsController.ONE)
@PreAuthorize("isAuthenticated()")
class ActingController {

    private final Complaints complaints;
    private final Words words;
    private final Days days;

    ActingController(Complaints complaints, Words words, Days days) {
        this.complaints = complaints;
        this.words = words;
        this.days = days;
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
    @PressedOn(notDone = "complaints.agree.not-done")
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
        boolean late = Boolean.TRUE.equals(model.getAttribute("late"));
        boolean written = !step.asks() || form.written(step.longest(), errors);
        written = (!late || form.keptWritten(errors)) && written;
        if (!written
                || Trying.to(() -> step.take(complaints, reference, form), errors, response, "complaints.error.")
                        == null) {
            return page;
        }
        next.addFlashAttribute("done", words.of("complaints.done." + step.path() + (late ? ".late" : ""), reference));
        // who left sees nothing of it any more
        return "redirect:/account/complaints" + (step == Step.LEAVE ? "" : "/" + reference);
    }

    private String page(String reference, Step step, Model model) {
        try {
            Complaint complaint = complaints.byReference(reference);
            model.addAttribute("complaint", complaint);
            model.addAttribute("late", step == Step.NEXT_STAGE && complaint.tooLate(days.today()));
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
        return "complaints/" + step.path();
    }

    private static Step step(String path) {
        return Step.of(path).orElseThrow(() -> new NotThere(path));
    }
}
