package uk.brum.portal.staff.customer;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
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
import uk.brum.portal.signin.PressedOn;
import uk.brum.portal.staff.ForStaff;

/** Notes for the next call, written and withdrawn in this one. */
@Controller
@ForStaff
@RequestMapping("/staff/people/{personId:" + NotesController.ID + "}/notes")
class NotesController {

    static final String ID = "[0-9a-f-]{36}";

    private final CareOf care;
    private final Words words;

    NotesController(CareOf care, Words words) {
        this.care = care;
        this.words = words;
    }

    @GetMapping("/new")
    String note(@PathVariable("personId") String personId, @ModelAttribute("form") NoteForm form, Model model) {
        NoteForm begun = form.begun();
        return show(personId, begun, new BeanPropertyBindingResult(begun, "form"), model);
    }

    @PostMapping("/new")
    String write(
            @PathVariable("personId") String personId,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        form.check(errors);
        boolean written = !errors.hasErrors()
                && Trying.to(() -> noted(personId, form.begun()), errors, response, "staff-customer.error.") != null;
        return written ? back(personId, "note", next) : show(personId, form, errors, model);
    }

    @PostMapping("/{noteId:" + ID + "}/withdraw")
    @PressedOn(notDone = "staff-customer.not-done.withdraw")
    String withdraw(
            @PathVariable("personId") String personId, @PathVariable("noteId") String noteId, RedirectAttributes next) {
        try {
            care.withdraw(personId, noteId);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("note " + noteId);
        }
        return back(personId, "withdrawn", next);
    }

    private NoteForm noted(String personId, NoteForm form) {
        care.note(personId, String.valueOf(form.key()), new CareOf.NewNote(form.words()));
        return form;
    }

    private String back(String personId, String done, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of("staff-customer.done." + done));
        return "redirect:/staff/people/" + personId;
    }

    private static String show(String personId, NoteForm form, BindingResult errors, Model model) {
        model.addAttribute("person", personId);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "staff/customer/note";
    }
}
