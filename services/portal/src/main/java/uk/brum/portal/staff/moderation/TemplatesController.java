package uk.brum.portal.staff.moderation;

import jakarta.servlet.http.HttpServletResponse;
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
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    private final ModerationDesk desk;

    TemplatesController(ModerationDesk desk) {
        this.desk = desk;
    }

    /** Name, category and state count when it is new; later the words and whether it is offered. */
    record TemplateForm(
            @Nullable String name,
            @Nullable String category,
            @Nullable String state,
            @Nullable String text,
            @Nullable String active) {

        boolean check(BindingResult errors) {
            if (plain(name).isEmpty() || plain(name).length() > 100) {
                errors.rejectValue("name", "staff-moderation.error.name");
            }
            if (!plain(category).isEmpty() && !plain(category).matches(CODE)) {
                errors.rejectValue("category", "staff-moderation.error.code");
            }
            if (!plain(state).isEmpty() && !plain(state).matches(CODE)) {
                errors.rejectValue("state", "staff-moderation.error.code");
            }
            if (plain(text).isEmpty() || plain(text).length() > 4000) {
                errors.rejectValue("text", "staff-moderation.error.text");
            }
            return !errors.hasErrors();
        }

        ModerationDesk.NewTemplate body() {
            return new ModerationDesk.NewTemplate(
                    plain(name), orNull(category), orNull(state), plain(text), "true".equals(active));
        }

        private static @Nullable String orNull(@Nullable String value) {
            return plain(value).isEmpty() ? null : plain(value);
        }

        private static String plain(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
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
        model.addAttribute(
                "form",
                known == null
                        ? new TemplateForm(null, null, null, null, "true")
                        : new TemplateForm(
                                known.name(),
                                known.category(),
                                known.state(),
                                known.text(),
                                String.valueOf(known.active())));
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
