package uk.brum.portal.complain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
import uk.brum.portal.needs.KnownNeeds;
import uk.brum.starter.security.PublicEndpoint;

/** What helps the person to read or hear our answer. */
@Controller
@RequestMapping("/complain/needs")
class NeedsController {

    private static final int LONGEST_NEED = 200;
    private static final int LONGEST_LANGUAGE = 60;

    private final KnownNeeds known;
    private final Words words;

    NeedsController(KnownNeeds known, Words words) {
        this.known = known;
        this.words = words;
    }

    /** What helps. */
    record NeedsForm(
            @Nullable List<String> needs,
            @Nullable String language,
            @Nullable String other) {

        static NeedsForm of(KnownNeeds.Known known) {
            List<String> chosen = Arrays.stream(Adjustment.values())
                    .filter(one -> known.asked().contains(one.inAccount()))
                    .map(Adjustment::code)
                    .toList();
            String language = chosen.contains(Adjustment.INTERPRETER.code()) ? known.language() : "";
            return new NeedsForm(chosen, language, String.join(", ", known.more()));
        }

        boolean typed() {
            return needs != null || other != null;
        }

        Needs given() {
            return new Needs(
                    Adjustment.among(needs == null ? List.of() : needs).stream()
                            .map(Adjustment::code)
                            .toList(),
                    language == null ? "" : language.strip(),
                    other == null ? "" : other.strip());
        }
    }

    @PublicEndpoint
    @GetMapping
    String needs(@ModelAttribute("form") NeedsForm form, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        NeedsForm begun = draft.needs() == null && draft.forThemselves() && !form.typed() ? inAccount(request) : null;
        model.addAttribute("known", begun != null);
        return needs(draft, begun == null ? form : begun, model);
    }

    /** What stands in the account of the person, so that nobody has to say it twice; null when nothing does. */
    private @Nullable NeedsForm inAccount(HttpServletRequest request) {
        List<String> choices =
                Arrays.stream(Adjustment.values()).map(Adjustment::inAccount).toList();
        return known.of(request.getUserPrincipal(), choices).map(NeedsForm::of).orElse(null);
    }

    @PublicEndpoint
    @PostMapping
    String needed(
            @ModelAttribute("form") NeedsForm form, BindingResult errors, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        Needs given = form.given();
        if (given.language().length() > LONGEST_LANGUAGE) {
            errors.rejectValue("language", "complain.needs.language.long");
        }
        if (given.other().length() > LONGEST_NEED) {
            errors.rejectValue("other", "complain.needs.other.long");
        }
        if (errors.hasErrors()) {
            return needs(draft, form, model);
        }
        return "redirect:" + draft.needing(given).keep(request).next();
    }

    private String needs(ComplaintDraft draft, NeedsForm form, Model model) {
        Needs before = draft.needs();
        model.addAttribute("draft", draft);
        model.addAttribute("given", form.typed() || before == null ? form.given() : before);
        model.addAttribute(
                "choices",
                Arrays.stream(Adjustment.values())
                        .map(one -> Choice.of(one.code(), words.of("complain.needs.name." + one.code())))
                        .toList());
        return "complain/needs";
    }
}
