package uk.brum.portal.staff.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.brum.portal.staff.ForSupervisors;
import uk.brum.portal.staff.Searches;
import uk.brum.portal.words.Days;

/** Finding a short answer during a call, and writing one. */
@Controller
@ForStaff
@RequestMapping("/staff/knowledge")
class KnowledgeController {

    private static final String ID = "{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final Snippets snippets;
    private final Days days;

    KnowledgeController(Snippets snippets, Days days) {
        this.snippets = snippets;
        this.days = days;
    }

    @PostMapping
    String search(@RequestParam(name = "words", defaultValue = "") String typed, HttpSession session) {
        String words = typed.strip();
        return words.length() < 2
                ? "redirect:/staff/knowledge"
                : "redirect:/staff/knowledge?search="
                        + Searches.keep(session, words.substring(0, Math.min(100, words.length())));
    }

    /** @param typed is in the box when somebody had to sign in again before they could search */
    @GetMapping
    String find(
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "words", required = false) @Nullable String typed,
            HttpServletRequest request,
            Model model) {
        String words = Searches.of(request.getSession(), search);
        boolean supervisor = request.isUserInRole("SUPERVISOR");
        Part<Map<String, List<Snippets.Snippet>>> found =
                Part.of(() -> snippets.find(words, null, !supervisor).items().stream()
                        .collect(Collectors.groupingBy(
                                Snippets.Snippet::topic, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("words", words);
        model.addAttribute("typed", words == null ? typed : words);
        model.addAttribute("found", found);
        model.addAttribute("today", days.today());
        return "staff/knowledge/find";
    }

    /** A new one gets its id here, so that a form sent twice writes one. */
    @ForSupervisors
    @GetMapping("/new")
    String begin() {
        return "redirect:/staff/knowledge/" + UUID.randomUUID() + "?new=true";
    }

    @ForSupervisors
    @GetMapping("/" + ID)
    String edit(
            @PathVariable("id") String id,
            @RequestParam(name = "new", defaultValue = "false") boolean isNew,
            @ModelAttribute("form") SnippetForm typed,
            Model model) {
        Snippets.Snippet known = known(id);
        if (known == null && !isNew) {
            throw new NotThere("short answer " + id);
        }
        String halfAYear = days.today().plusMonths(6).toString();
        model.addAttribute("id", id);
        model.addAttribute("known", known);
        if (typed.text() == null) { // else it was typed before they had to sign in again
            model.addAttribute(
                    "form",
                    known == null ? new SnippetForm(null, null, null, null, halfAYear, "true") : SnippetForm.of(known));
        }
        return "staff/knowledge/edit";
    }

    @ForSupervisors
    @PostMapping("/" + ID)
    String write(
            @PathVariable("id") String id,
            @ModelAttribute("form") SnippetForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!form.check(errors)
                || Trying.to(() -> snippets.put(id, form.body()), errors, response, "staff-knowledge.error.") == null) {
            model.addAttribute("id", id);
            return "staff/knowledge/edit";
        }
        next.addFlashAttribute("written", true);
        return "redirect:/staff/knowledge";
    }

    private Snippets.@Nullable Snippet known(String id) {
        return snippets.find(null, null, false).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
