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
import uk.brum.starter.security.PublicEndpoint;

/** For whom else it is: somebody who agrees to it, or others who complain with the person. */
@Controller
@RequestMapping("/complain")
class OthersController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REACH = 254;
    private static final int MOST_OTHERS = 19;

    /** Somebody else. */
    record OtherForm(@Nullable String name, @Nullable String reach) {}

    /** Others, one a line. */
    record SeveralForm(@Nullable String others) {

        List<String> names() {
            return others == null
                    ? List.of()
                    : others.lines()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .toList();
        }
    }

    @PublicEndpoint
    @GetMapping("/other")
    String other(@ModelAttribute("form") OtherForm form, HttpServletRequest request, Model model) {
        return other(ComplaintDraft.of(request), form, model);
    }

    @PublicEndpoint
    @PostMapping("/other")
    String somebody(
            @ModelAttribute("form") OtherForm form, BindingResult errors, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        String name = tidy(form.name());
        String reach = tidy(form.reach());
        if (name.isEmpty()) {
            errors.rejectValue("name", "complain.other.name.empty");
        } else if (name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "complain.name.long");
        }
        if (reach.length() > LONGEST_REACH) {
            errors.rejectValue("reach", "complain.other.reach.long");
        }
        if (errors.hasErrors()) {
            return other(draft, form, model);
        }
        return "redirect:"
                + draft.forWhom(new Whom("other", name, reach, List.of()))
                        .keep(request)
                        .next();
    }

    private static String other(ComplaintDraft draft, OtherForm form, Model model) {
        Whom whom = draft.whom();
        model.addAttribute("draft", draft);
        model.addAttribute("name", form.name() != null || whom == null ? form.name() : whom.name());
        model.addAttribute("reach", form.reach() != null || whom == null ? form.reach() : whom.reach());
        return "complain/other";
    }

    @PublicEndpoint
    @GetMapping("/several")
    String several(@ModelAttribute("form") SeveralForm form, HttpServletRequest request, Model model) {
        return several(ComplaintDraft.of(request), form, model);
    }

    @PublicEndpoint
    @PostMapping("/several")
    String together(
            @ModelAttribute("form") SeveralForm form, BindingResult errors, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        List<String> names = form.names();
        if (names.isEmpty()) {
            errors.rejectValue("others", "complain.several.empty");
        } else if (names.size() > MOST_OTHERS) {
            errors.rejectValue("others", "complain.several.many");
        } else if (names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            errors.rejectValue("others", "complain.name.long");
        }
        if (errors.hasErrors()) {
            return several(draft, form, model);
        }
        return "redirect:"
                + draft.forWhom(new Whom("several", "", "", names))
                        .keep(request)
                        .next();
    }

    private static String several(ComplaintDraft draft, SeveralForm form, Model model) {
        Whom whom = draft.whom();
        model.addAttribute("draft", draft);
        model.addAttribute(
                "others", form.others() != null || whom == null ? form.others() : String.join("\n", whom.others()));
        return "complain/several";
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
