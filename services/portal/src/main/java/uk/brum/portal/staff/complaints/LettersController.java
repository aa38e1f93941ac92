package uk.brum.portal.staff.complaints;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Trying;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.words.Days;

/** Letters that somebody must print and post, as a list that can be printed, and saying that one was posted or cannot be. */
@Controller
@ForStaff
@RequestMapping("/staff/complaints/letters")
class LettersController {

    private static final String LETTER = "/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}/{letter:[a-z0-9-]{1,60}}";
    private static final String LIST = "redirect:/staff/complaints/letters";

    private final StaffComplaints complaints;
    private final Days days;

    LettersController(StaffComplaints complaints, Days days) {
        this.complaints = complaints;
        this.days = days;
    }

    /** The day on which a letter went to the post, and how what they need was met. */
    record PostedForm(@Nullable String postedOn, @Nullable String how) {

        private static final int LONGEST_HOW = 500;

        StaffComplaints.Posting checked(BindingResult errors) {
            String day = postedOn == null ? "" : postedOn.strip();
            try {
                LocalDate.parse(day);
            } catch (DateTimeException e) {
                Wrong.shape(errors, "postedOn");
            }
            String met = how == null ? "" : how.strip();
            if (met.length() > LONGEST_HOW) {
                Wrong.tooLong(errors, "how", LONGEST_HOW);
            }
            return new StaffComplaints.Posting(day, met);
        }
    }

    /** Why a letter cannot be posted. */
    record ImpossibleForm(@Nullable String reason) {

        private static final int LONGEST = 2000;

        StaffComplaints.Why checked(BindingResult errors) {
            String why = reason == null ? "" : reason.strip();
            if (why.isEmpty()) {
                Wrong.empty(errors, "reason");
            } else if (why.length() > LONGEST) {
                Wrong.tooLong(errors, "reason", LONGEST);
            }
            return new StaffComplaints.Why(why);
        }
    }

    @GetMapping
    String list(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Model model) {
        model.addAttribute("list", Part.of(() -> complaints.lettersToPost(50, cursor)));
        return "staff/complaints/letters";
    }

    @GetMapping(LETTER)
    String ask(
            @PathVariable("reference") String reference,
            @PathVariable("letter") String letter,
            @ModelAttribute("form") PostedForm typed,
            Model model) {
        if (typed.postedOn() == null) { // else it was typed before they had to sign in again
            model.addAttribute("form", new PostedForm(days.today().toString(), null));
        }
        return page(reference, letter, model, "posted");
    }

    @PostMapping(LETTER)
    String posted(
            @PathVariable("reference") String reference,
            @PathVariable("letter") String letter,
            @ModelAttribute("form") PostedForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        StaffComplaints.Posting posting = form.checked(errors);
        if (refused(() -> complaints.posted(reference, letter, posting), errors, response)) {
            return page(reference, letter, model, "posted");
        }
        next.addFlashAttribute("done", "letters");
        return LIST;
    }

    @GetMapping(LETTER + "/impossible")
    String askWhy(
            @PathVariable("reference") String reference,
            @PathVariable("letter") String letter,
            @ModelAttribute("form") ImpossibleForm typed,
            Model model) {
        return page(reference, letter, model, "impossible");
    }

    @PostMapping(LETTER + "/impossible")
    String impossible(
            @PathVariable("reference") String reference,
            @PathVariable("letter") String letter,
            @ModelAttribute("form") ImpossibleForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        StaffComplaints.Why why = form.checked(errors);
        if (refused(() -> complaints.impossible(reference, letter, why), errors, response)) {
            return page(reference, letter, model, "impossible");
        }
        next.addFlashAttribute("done", "letters-impossible");
        return LIST;
    }

    private static boolean refused(Supplier<Complaint> act, BindingResult errors, HttpServletResponse response) {
        return errors.hasErrors() || Trying.to(act, errors, response, Wrong.WORDS) == null;
    }

    private String page(String reference, String letter, Model model, String template) {
        model.addAttribute("reference", reference);
        model.addAttribute("letter", letter);
        model.addAttribute(
                "needs", StaffComplaint.find(complaints, reference).staff().needs());
        return "staff/complaints/" + template;
    }
}
