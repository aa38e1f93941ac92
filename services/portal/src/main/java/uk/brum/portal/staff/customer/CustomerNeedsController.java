package uk.brum.portal.staff.customer;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;

/** What a customer needs, changed as they say it in a call. */
@Controller
@ForStaff
@RequestMapping("/staff/people/{personId:" + NotesController.ID + "}/needs")
class CustomerNeedsController {

    private final CareOf care;
    private final Words words;

    CustomerNeedsController(CareOf care, Words words) {
        this.care = care;
        this.words = words;
    }

    @GetMapping
    String needs(@PathVariable("personId") String personId, @ModelAttribute("form") NeedsForm form, Model model) {
        CareOf.Adjustments now = adjustments(personId);
        model.addAttribute("now", now);
        NeedsForm begun = form.version() == null ? NeedsForm.of(now) : form;
        return show(personId, begun, clean(begun), model);
    }

    @PostMapping
    String change(
            @PathVariable("personId") String personId,
            @ModelAttribute("form") NeedsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        form.check(errors);
        Boolean adjusted = errors.hasErrors()
                ? null
                : Trying.to(() -> adjusted(personId, form.wanted()), errors, response, "staff-customer.error.");
        if (adjusted == null) {
            return show(personId, form, errors, model);
        }
        return adjusted ? back(personId, next) : changed(personId, form, response, model);
    }

    /** False when a colleague was faster. */
    private boolean adjusted(String personId, CareOf.NewAdjustments wanted) {
        try {
            care.adjust(personId, wanted);
            return true;
        } catch (FeignException.Conflict e) {
            return false;
        }
    }

    /** What a colleague wrote meanwhile, and below it what was typed, ready to be sent again. */
    private String changed(String personId, NeedsForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        CareOf.Adjustments now = adjustments(personId);
        model.addAttribute("now", now);
        model.addAttribute("changed", true);
        NeedsForm again = form.at(now.version());
        return show(personId, again, clean(again), model);
    }

    private CareOf.Adjustments adjustments(String personId) {
        try {
            return care.of(personId).adjustments();
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("person " + personId);
        }
    }

    private String back(String personId, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of("staff-customer.done.needs"));
        return "redirect:/staff/people/" + personId;
    }

    private static String show(String personId, NeedsForm form, BindingResult errors, Model model) {
        model.addAttribute("person", personId);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "staff/customer/needs";
    }

    private static BindingResult clean(NeedsForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }
}
