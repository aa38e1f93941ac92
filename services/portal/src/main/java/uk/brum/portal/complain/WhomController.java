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
import uk.brum.starter.security.PublicEndpoint;

/** For whom it is. */
@Controller
@RequestMapping("/complain")
class WhomController {

    private final Words words;

    WhomController(Words words) {
        this.words = words;
    }

    /** Me, somebody else, or several. */
    record WhoForm(@Nullable String who) {}

    @PublicEndpoint
    @GetMapping("/who")
    String who(@ModelAttribute("form") WhoForm form, HttpServletRequest request, Model model) {
        return who(ComplaintDraft.of(request), form, model);
    }

    @PublicEndpoint
    @PostMapping("/who")
    String whoItIs(
            @ModelAttribute("form") WhoForm form, BindingResult errors, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        String who = form.who();
        if (who == null || !Whom.CHOICES.contains(who)) {
            errors.rejectValue("who", "complain.who.choose");
            return who(draft, form, model);
        }
        Whom before = draft.whom();
        Whom now = before != null && before.who().equals(who) ? before : new Whom(who, "", "", List.of());
        ComplaintDraft next = draft.forWhom(now).keep(request);
        return "redirect:" + (who.equals("me") ? next.next() : "/complain/" + who);
    }

    private String who(ComplaintDraft draft, WhoForm form, Model model) {
        Whom whom = draft.whom();
        model.addAttribute("draft", draft);
        model.addAttribute("chosen", form.who() != null || whom == null ? form.who() : whom.who());
        model.addAttribute(
                "choices",
                Whom.CHOICES.stream()
                        .map(one -> Choice.of(
                                one, words.of("complain.who.name." + one), words.of("complain.who.hint." + one)))
                        .toList());
        return "complain/who";
    }
}
