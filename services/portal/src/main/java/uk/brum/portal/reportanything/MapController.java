package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.pages.Words;
import uk.brum.portal.reportanything.Catalogue.Category;
import uk.brum.starter.security.PublicEndpoint;

/** Where is it? Shown on a map, which begins at what was sought. */
@Controller
@RequestMapping("/report/{code:[a-z0-9-]{1,60}}/map")
class MapController {

    private final Steps steps;
    private final Words texts;

    MapController(Steps steps, Words texts) {
        this.steps = steps;
        this.texts = texts;
    }

    @PublicEndpoint
    @GetMapping
    String map(
            @PathVariable("code") String code,
            @ModelAttribute("form") WhereForm form,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("category", steps.category(code));
        form.in(request, code);
        return "reportanything/map";
    }

    @PublicEndpoint
    @PostMapping
    String pointed(
            @PathVariable("code") String code,
            @ModelAttribute("form") WhereForm form,
            BindingResult errors,
            HttpSession session,
            Model model) {
        Category category = steps.category(code);
        Spot spot = form.point(texts.of("reportanything.map.point"));
        if (spot == null) {
            errors.rejectValue("lat", "reportanything.map.move");
        } else if (form.plain().length() > WhereForm.LONGEST_WORDS) {
            errors.rejectValue("words", "reportanything.where.long");
        }
        String refused = spot == null || errors.hasErrors() ? null : steps.refused(category, spot);
        if (refused != null) {
            errors.rejectValue("lat", "refused", refused);
        }
        if (spot == null || errors.hasErrors()) {
            model.addAttribute("category", category);
            return "reportanything/map";
        }
        return steps.afterPlace(category, ReportDraft.of(session, code).at(spot).keep(session));
    }
}
