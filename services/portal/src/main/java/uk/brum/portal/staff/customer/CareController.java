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

/** Writes down in a call what helps to serve a person well. */
@Controller
@ForStaff
@RequestMapping("/staff/people/{personId:" + CareController.ID + "}")
class CareController {

    static final String ID = "[0-9a-f-]{36}";
    private static final String ERRORS = "staff-customer.error.";

    private final CareOf care;
    private final Words words;

    CareController(CareOf care, Words words) {
        this.care = care;
        this.words = words;
    }

    @GetMapping("/notes/new")
    String note(@PathVariable("personId") String personId, @ModelAttribute("form") NoteForm form, Model model) {
        NoteForm begun = form.begun();
        return show("note", personId, begun, clean(begun), model);
    }

    @PostMapping("/notes/new")
    String write(
            @PathVariable("personId") String personId,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        form.check(errors);
        boolean written =
                !errors.hasErrors() && Trying.to(() -> noted(personId, form.begun()), errors, response, ERRORS) != null;
        return written ? back(personId, "note", next) : show("note", personId, form, errors, model);
    }

    /** Where somebody arrives who had to sign in again when a note was to be withdrawn. */
    @GetMapping("/notes/{noteId:" + ID + "}/withdraw")
    String again(@PathVariable("personId") String personId) {
        return "redirect:/staff/people/" + personId;
    }

    @PostMapping("/notes/{noteId:" + ID + "}/withdraw")
    String withdraw(
            @PathVariable("personId") String personId, @PathVariable("noteId") String noteId, RedirectAttributes next) {
        try {
            care.withdraw(personId, noteId);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("note " + noteId);
        }
        return back(personId, "withdrawn", next);
    }

    @GetMapping("/needs")
    String needs(@PathVariable("personId") String personId, @ModelAttribute("form") NeedsForm form, Model model) {
        CareOf.Adjustments now = adjustments(personId);
        model.addAttribute("now", now);
        NeedsForm begun = form.version() == null ? NeedsForm.of(now) : form;
        return show("needs", personId, begun, clean(begun), model);
    }

    @PostMapping("/needs")
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
                : Trying.to(() -> adjusted(personId, form.wanted()), errors, response, ERRORS);
        if (adjusted == null) {
            return show("needs", personId, form, errors, model);
        }
        return adjusted ? back(personId, "needs", next) : changed(personId, form, response, model);
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
        return show("needs", personId, again, clean(again), model);
    }

    private CareOf.Adjustments adjustments(String personId) {
        try {
            return care.of(personId).adjustments();
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("person " + personId);
        }
    }

    private NoteForm noted(String personId, NoteForm form) {
        care.note(personId, String.valueOf(form.key()), new CareOf.NewNote(form.words()));
        return form;
    }

    private String back(String personId, String done, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of("staff-customer.done." + done));
        return "redirect:/staff/people/" + personId;
    }

    private String show(String page, String personId, Object form, BindingResult errors, Model model) {
        model.addAttribute("person", personId);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "staff/customer/" + page;
    }

    private static BindingResult clean(Object form) {
        return new BeanPropertyBindingResult(form, "form");
    }
}
