package uk.brum.portal.complain;

import jakarta.servlet.http.HttpServletRequest;
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

/** How we answer. */
@Controller
@RequestMapping("/complain")
class ReachController {

    private static final int LONGEST_ADDRESS = 500;

    private final Words words;

    ReachController(Words words) {
        this.words = words;
    }

    /** How we answer. */
    record ContactForm(
            @Nullable String by,
            @Nullable String phone,
            @Nullable String address) {

        Reach reach(String chosen) {
            return new Reach(
                    chosen,
                    phone == null
                            ? ""
                            : phone.strip().replaceAll("[()\\-./\\s]+", " ").strip(),
                    address == null ? "" : address.strip().replace("\r", ""));
        }
    }

    @PublicEndpoint
    @GetMapping("/contact")
    String contact(@ModelAttribute("form") ContactForm form, HttpServletRequest request, Model model) {
        return contact(ComplaintDraft.of(request), form, model);
    }

    @PublicEndpoint
    @PostMapping("/contact")
    String reached(
            @ModelAttribute("form") ContactForm form, BindingResult errors, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        String by = form.by() == null || !Reach.CHOICES.contains(form.by()) ? "" : form.by();
        Reach reach = form.reach(by);
        if (by.isEmpty()) {
            errors.rejectValue("by", "complain.contact.choose");
        }
        if (reach.phone().isEmpty() ? by.equals("phone") : !reach.phone().matches("\\+?[0-9 ]{5,19}")) {
            errors.rejectValue("phone", "complain.contact.phone.shape");
        }
        if (by.equals("post") && reach.address().isEmpty()) {
            errors.rejectValue("address", "complain.contact.address.empty");
        } else if (reach.address().length() > LONGEST_ADDRESS) {
            errors.rejectValue("address", "complain.contact.address.long");
        }
        if (errors.hasErrors()) {
            return contact(draft, form, model);
        }
        return "redirect:" + draft.reachedBy(reach).keep(request).next();
    }

    private String contact(ComplaintDraft draft, ContactForm form, Model model) {
        Reach reach = draft.reach();
        model.addAttribute("draft", draft);
        model.addAttribute("by", form.by() != null || reach == null ? form.by() : reach.by());
        model.addAttribute("phone", form.phone() != null || reach == null ? form.phone() : reach.phone());
        model.addAttribute("address", form.address() != null || reach == null ? form.address() : reach.address());
        model.addAttribute(
                "choices",
                Reach.CHOICES.stream()
                        .map(one -> Choice.of(
                                one,
                                words.of("complain.contact.name." + one),
                                words.of("complain.contact.hint." + one)))
                        .toList());
        return "complain/contact";
    }
}
