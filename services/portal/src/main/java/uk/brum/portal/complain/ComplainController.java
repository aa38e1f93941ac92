package uk.brum.portal.complain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.complaints.NewComplaint.Origin;
import uk.brum.starter.security.PublicEndpoint;

/** What it is about, and what happened. Nobody has to call it a complaint, or to sign in before it is written. */
@Controller
@RequestMapping("/complain")
class ComplainController {

    private static final int LONGEST = 8000;
    private static final List<String> KINDS =
            List.of("corporate", "housing-landlord", "adult-social-care", "childrens-social-care", "data-protection");

    private final Words words;

    ComplainController(Words words) {
        this.words = words;
    }

    /** Which kind of service. */
    record KindForm(@Nullable String kind) {}

    /** What happened. */
    record WordsForm(@Nullable String words) {

        String plain() {
            return words == null ? "" : words.strip();
        }
    }

    @PublicEndpoint
    @GetMapping
    String start(HttpServletRequest request, Model model) {
        Origin about = About.of(request.getParameter("about"));
        model.addAttribute("about", about);
        model.addAttribute("next", about == null ? "/complain/kind" : "/complain/words?about=" + about.reference());
        return "complain/start";
    }

    @PublicEndpoint
    @GetMapping("/kind")
    String kind(@ModelAttribute("form") KindForm form, HttpServletRequest request, Model model) {
        return kind(ComplaintDraft.of(request), form.kind(), model);
    }

    @PublicEndpoint
    @PostMapping("/kind")
    String kindOf(
            @ModelAttribute("form") KindForm form, BindingResult errors, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        String kind = form.kind();
        if (kind == null || !KINDS.contains(kind)) {
            errors.rejectValue("kind", "complain.kind.choose");
            return kind(draft, kind, model);
        }
        return "redirect:" + draft.ofKind(kind).keep(request).next();
    }

    private String kind(ComplaintDraft draft, @Nullable String chosen, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("chosen", chosen == null ? draft.kind() : chosen);
        model.addAttribute(
                "choices",
                KINDS.stream()
                        .map(kind -> Choice.of(
                                kind, words.of("complain.kind.name." + kind), words.of("complain.kind.hint." + kind)))
                        .toList());
        return "complain/kind";
    }

    @PublicEndpoint
    @GetMapping("/words")
    String words(@ModelAttribute("form") WordsForm form, HttpServletRequest request, Model model) {
        return words(ComplaintDraft.of(request), form, model);
    }

    @PublicEndpoint
    @PostMapping("/words")
    String said(@ModelAttribute("form") WordsForm form, BindingResult errors, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        if (form.plain().isEmpty()) {
            errors.rejectValue("words", "complain.words.empty");
        } else if (form.plain().length() > LONGEST) {
            errors.rejectValue(
                    "words", "complain.words.long", new Object[] {form.plain().length() - LONGEST}, null);
        }
        if (errors.hasErrors()) {
            return words(draft, form, model);
        }
        return "redirect:" + draft.saying(form.plain()).keep(request).next();
    }

    private static String words(ComplaintDraft draft, WordsForm form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("about", draft.origin());
        model.addAttribute("said", form.words() == null ? draft.words() : form.words());
        model.addAttribute("before", draft.about().isEmpty() ? "/complain/kind" : "/complain?about=" + draft.about());
        return "complain/words";
    }
}
