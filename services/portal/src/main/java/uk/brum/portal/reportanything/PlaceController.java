package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.pages.Choice;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reportanything.Catalogue.Category;
import uk.brum.starter.security.PublicEndpoint;

/**
 * Where is it? By address or postcode, by street, or in words. What is sought goes into the session and not into the
 * address of the page, which a shared device keeps.
 */
@Controller
@RequestMapping("/report/{code:[a-z0-9-]{1,60}}")
class PlaceController {

    private final Steps steps;
    private final Gazetteer gazetteer;

    PlaceController(Steps steps, Gazetteer gazetteer) {
        this.steps = steps;
        this.gazetteer = gazetteer;
    }

    @PublicEndpoint
    @GetMapping
    String start(@PathVariable("code") String code, @ModelAttribute("form") WhereForm form, Model model) {
        model.addAttribute("category", steps.category(code));
        return "reportanything/start";
    }

    @PublicEndpoint
    @PostMapping
    String find(
            @PathVariable("code") String code,
            @ModelAttribute("form") WhereForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("category", steps.category(code));
        if (form.tooShort()) {
            errors.rejectValue("q", "reportanything.start.short");
            return "reportanything/start";
        }
        form.in(request, code);
        return Steps.start(code) + "/where";
    }

    @PublicEndpoint
    @GetMapping("/where")
    String found(
            @PathVariable("code") String code,
            @ModelAttribute("form") WhereForm typed,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("category", steps.category(code));
        WhereForm form = typed.in(request, code);
        if (form.tooShort()) {
            return Steps.start(code);
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
        return where(form, model);
    }

    private String where(WhereForm form, Model model) {
        Part<List<Choice>> found = Part.of(() -> gazetteer.find(form.sought()));
        model.addAttribute("away", found.missing());
        model.addAttribute("choices", gazetteer.orInWords(found.orElse(List.of())));
        model.addAttribute("nothing", found.orElse(List.of()).isEmpty());
        return "reportanything/where";
    }

    @PublicEndpoint
    @PostMapping("/where")
    String chosen(
            @PathVariable("code") String code,
            @ModelAttribute("form") WhereForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        Category category = steps.category(code);
        model.addAttribute("category", category);
        if (form.plain().length() > WhereForm.LONGEST_WORDS) {
            errors.rejectValue("words", "reportanything.where.long");
            return where(form, model);
        }
        Spot spot = Spot.of(form.place(), form.plain());
        if (spot == null) {
            boolean inWords = form.place() != null && form.place().startsWith("words");
            errors.rejectValue(
                    inWords ? "words" : "place", inWords ? "reportanything.where.say" : "reportanything.where.select");
            return where(form, model);
        }
        return steps.afterPlace(category, ReportDraft.of(session, code).at(spot).keep(session));
    }

    @PublicEndpoint
    @GetMapping("/already")
    String already(@PathVariable("code") String code, HttpSession session, Model model) {
        Category category = steps.category(code);
        ReportDraft draft = ReportDraft.of(session, code);
        if (draft.spot() == null) {
            return Steps.start(code);
        }
        model.addAttribute("category", category);
        model.addAttribute("reports", steps.already(category, draft));
        model.addAttribute("waiting", steps.waiting(category, draft));
        model.addAttribute("next", Steps.page(category.after(null, draft.answers())));
        return "reportanything/already";
    }
}
