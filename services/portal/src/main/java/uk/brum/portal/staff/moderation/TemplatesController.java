package uk.brum.portal.staff.moderation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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
import uk.brum.portal.staff.ForSupervisors;

/** Words that staff use again and again, written by supervisors. */
@Controller
@ForSupervisors
@RequestMapping("/staff/templates")
class TemplatesController {

    private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final ModerationDesk desk;

    TemplatesController(ModerationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("list", Part.of(desk::templates));
        return "staff/moderation/templates";
    }

    @GetMapping("/new")
    String begin() {
        return "redirect:/staff/templates/" + UUID.randomUUID() + "?new=true";
    }

    @GetMapping(ID)
    String edit(
            @PathVariable("id") String id,
            @RequestParam(name = "new", defaultValue = "false") boolean isNew,
            @ModelAttribute("form") TemplateForm typed,
            Model model) {
        ModerationDesk.Template known = desk.templates().items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (known == null && !isNew) {
            throw new NotThere("template " + id);
        }
        model.addAttribute("id", id);
        model.addAttribute("known", known);
        if (typed.text() == null) { // else it was typed before they had to sign in again
            model.addAttribute("form", TemplateForm.of(known));
        }
        return "staff/moderation/template";
    }

    @PostMapping(ID)
    String write(
            @PathVariable("id") String id,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!form.check(errors)
                || Trying.to(() -> desk.template(id, form.body()), errors, response, "staff-moderation.error.")
                        == null) {
            model.addAttribute("id", id);
            return "staff/moderation/template";
        }
        next.addFlashAttribute("done", "template");
        return "redirect:/staff/templates";
    }
}
