package uk.brum.portal.staff.moderation;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;

/** Reports that wait for a person to look, and hiding or restoring one or its words. */
@Controller
@ForStaff
@RequestMapping("/staff/moderation")
class ModerationController {

    private static final String REFERENCE = "/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}";

    private final ModerationDesk desk;

    ModerationController(ModerationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String held(
            @RequestParam(name = "team", required = false) @Nullable String team,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Model model) {
        String of = team != null && team.matches("[a-z0-9]+(-[a-z0-9]+)*") ? team : null;
        model.addAttribute("team", of);
        model.addAttribute("list", Part.of(() -> desk.held(of, cursor)));
        return "staff/moderation/held";
    }

    @GetMapping(REFERENCE)
    String look(
            @PathVariable("reference") String reference, @ModelAttribute("form") ModerationForm typed, Model model) {
        ModerationDesk.Report report = find(reference);
        if (typed.reason() == null) { // else it was typed before they had to sign in again
            model.addAttribute("form", ModerationForm.asItIs(report));
        }
        return page(report, model);
    }

    @PostMapping(REFERENCE)
    String moderate(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") ModerationForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!form.check(errors)
                || Trying.to(() -> desk.moderate(reference, form.body()), errors, response, "staff-moderation.error.")
                        == null) {
            return page(find(reference), model);
        }
        next.addFlashAttribute("done", form.show());
        return "redirect:/staff/moderation/" + reference;
    }

    private static String page(ModerationDesk.Report report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("choices", ModerationForm.CHOICES);
        return "staff/moderation/report";
    }

    private ModerationDesk.Report find(String reference) {
        try {
            return desk.find(reference);
        } catch (FeignException.NotFound e) {
            throw new NotThere("report " + reference);
        }
    }
}
