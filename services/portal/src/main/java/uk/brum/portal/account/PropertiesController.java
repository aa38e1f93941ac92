package uk.brum.portal.account;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.account.MyAccount.Property;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;

/** Keeping, naming and removing the homes of an account. */
@Controller
@RequestMapping("/account/properties")
@PreAuthorize("isAuthenticated()")
class PropertiesController {

    private static final int LONGEST_LABEL = 40;

    private final MyAccount account;
    private final Homes homes;
    private final Words words;

    PropertiesController(MyAccount account, Homes homes, Words words) {
        this.account = account;
        this.homes = homes;
        this.words = words;
    }

    @GetMapping("/add")
    String add() {
        return "account/add-property";
    }

    /** The same page keeps a home and renames one that is kept. */
    @GetMapping("/{uprn:[0-9]+}")
    String name(@PathVariable("uprn") String uprn, @ModelAttribute("form") LabelForm form, Model model) {
        Property kept = account.me().property(uprn);
        if (form.label() == null && kept != null) {
            model.addAttribute("form", new LabelForm(kept.label()));
        }
        return form(uprn, kept != null, model);
    }

    @PostMapping("/{uprn:[0-9]+}")
    String keep(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") LabelForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String label = form.text();
        if (label.length() > LONGEST_LABEL) {
            errors.rejectValue("label", "account.property.label.long");
            return form(uprn, false, model);
        }
        try {
            homes.find(uprn);
            account.keep(uprn, new MyAccount.Label(label.isEmpty() ? null : label));
        } catch (FeignException.UnprocessableEntity | FeignException.Conflict | FeignException.BadRequest e) {
            String detail = Refusal.of(e).detail();
            errors.reject("refused", detail == null ? words.of("account.property.refused") : detail);
            response.setStatus(e.status());
            return form(uprn, false, model);
        } catch (ServiceAway e) {
            errors.reject("account.property.away");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return form(uprn, false, model);
        }
        next.addFlashAttribute("done", words.of("account.property.done"));
        return "redirect:/account";
    }

    private String form(String uprn, boolean kept, Model model) {
        model.addAttribute("uprn", uprn);
        model.addAttribute("address", homes.find(uprn));
        model.addAttribute("kept", kept);
        return "account/property";
    }

    @GetMapping("/{uprn:[0-9]+}/remove")
    String remove(@PathVariable("uprn") String uprn, Model model) {
        Property kept = account.me().property(uprn);
        if (kept == null) {
            throw new NotThere("property of the account");
        }
        model.addAttribute("uprn", uprn);
        model.addAttribute("home", kept.label() != null ? kept.label() : homes.name(uprn));
        return "account/remove-property";
    }

    @PostMapping("/{uprn:[0-9]+}/remove")
    String removed(@PathVariable("uprn") String uprn, RedirectAttributes next) {
        account.remove(uprn);
        next.addFlashAttribute("done", words.of("account.remove.done"));
        return "redirect:/account";
    }

    /** The person's own name for a home. */
    record LabelForm(@Nullable String label) {

        String text() {
            return label == null ? "" : label.strip();
        }
    }
}
