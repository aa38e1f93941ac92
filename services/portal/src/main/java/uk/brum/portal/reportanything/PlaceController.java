package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reportanything.Catalogue.Category;
import uk.brum.starter.security.PublicEndpoint;

/** Where is it? By address or postcode, by street, in words, or on a map. */
@Controller
@RequestMapping("/report/{code:[a-z0-9-]{1,60}}")
class PlaceController {

    private static final int LONGEST_WORDS = 300;

    private final Steps steps;
    private final Gazetteer gazetteer;
    private final Words texts;

    PlaceController(Steps steps, Gazetteer gazetteer, Words texts) {
        this.steps = steps;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    /** @param q what the person typed to find the place */
    record WhereForm(
            @Nullable String q,
            @Nullable String place,
            @Nullable String words,
            @Nullable String lat,
            @Nullable String lon) {

        public String sought() {
            String text = q == null ? "" : q.strip();
            return text.substring(0, Math.min(text.length(), 80));
        }

        String plain() {
            return words == null ? "" : words.strip().replaceAll("\\s+", " ");
        }

        @Nullable
        Spot point(String label) {
            try {
                double north = Double.parseDouble(String.valueOf(lat));
                double east = Double.parseDouble(String.valueOf(lon));
                boolean onEarth = Math.abs(north) <= 90 && Math.abs(east) <= 180;
                return onEarth ? new Spot("point", null, label, north, east, plain()) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    @PublicEndpoint
    @GetMapping
    String start(@PathVariable("code") String code, @ModelAttribute("form") WhereForm form, Model model) {
        model.addAttribute("category", steps.category(code));
        return "reportanything/start";
    }

    @PublicEndpoint
    @GetMapping("/where")
    String find(
            @PathVariable("code") String code,
            @ModelAttribute("form") WhereForm form,
            BindingResult errors,
            Model model) {
        Category category = steps.category(code);
        model.addAttribute("category", category);
        if (form.sought().length() < 3) {
            errors.rejectValue("q", "reportanything.start.short");
            return "reportanything/start";
        }
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
        if (form.plain().length() > LONGEST_WORDS) {
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
    @GetMapping("/map")
    String map(@PathVariable("code") String code, @ModelAttribute("form") WhereForm form, Model model) {
        model.addAttribute("category", steps.category(code));
        return "reportanything/map";
    }

    @PublicEndpoint
    @PostMapping("/map")
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
        } else if (form.plain().length() > LONGEST_WORDS) {
            errors.rejectValue("words", "reportanything.where.long");
        }
        if (spot == null || errors.hasErrors()) {
            model.addAttribute("category", category);
            return "reportanything/map";
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
        model.addAttribute("next", steps.afterQuestion(category, null, draft).substring("redirect:".length()));
        return "reportanything/already";
    }
}
