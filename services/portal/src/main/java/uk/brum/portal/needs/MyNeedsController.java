package uk.brum.portal.needs;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.needs.MyAdjustments.Adjustments;
import uk.brum.portal.problems.Trying;

/** What a person needs from us: read and changed by themselves, in the same list that staff see. */
@Controller
@RequestMapping("/account/needs")
@PreAuthorize("isAuthenticated()")
class MyNeedsController {

    private final MyAdjustments adjustments;
    private final Words words;

    MyNeedsController(MyAdjustments adjustments, Words words) {
        this.adjustments = adjustments;
        this.words = words;
    }

    @GetMapping
    String needs(@ModelAttribute("form") MyNeedsForm form, Model model) {
        Adjustments now = adjustments.mine();
        MyNeedsForm begun = form.version() == null ? MyNeedsForm.of(now) : form;
        return page(begun, new BeanPropertyBindingResult(begun, "form"), now, model);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") MyNeedsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        form.check(errors);
        Boolean changed = errors.hasErrors() ? null : Trying.to(() -> change(form), errors, response, "needs.error.");
        if (changed == null) {
            return page(form, errors, null, model);
        }
        if (!changed) {
            return meanwhile(form, response, model);
        }
        next.addFlashAttribute("done", words.of("needs.done"));
        return "redirect:/account";
    }

    /** False when it was changed meanwhile, in a call or in another window. */
    private boolean change(MyNeedsForm form) {
        try {
            adjustments.change(form.wanted());
            return true;
        } catch (FeignException.Conflict e) {
            return false;
        }
    }

    /** What it says now, and below it what was typed, ready to be sent again. */
    private String meanwhile(MyNeedsForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Adjustments now = adjustments.mine();
        model.addAttribute("changed", true);
        MyNeedsForm again = form.at(now.version());
        return page(again, new BeanPropertyBindingResult(again, "form"), now, model);
    }

    private static String page(MyNeedsForm form, BindingResult errors, @Nullable Adjustments now, Model model) {
        model.addAttribute("now", now);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "needs/mine";
    }
}
