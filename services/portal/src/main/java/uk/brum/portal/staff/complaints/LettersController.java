package uk.brum.portal.staff.complaints;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
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

    private static final int LONGEST = 2000;
    private static final int LONGEST_HOW = 500;

    private final StaffComplaints complaints;
    private final Days days;

    LettersController(StaffComplaints complaints, Days days) {
        this.complaints = complaints;
        this.days = days;
    }

    /** The day on which a letter went to the post, and how what they need was met. */
    record PostedForm(@Nullable String postedOn, @Nullable String how) {}

    /** Why a letter cannot be posted. */
    record ImpossibleForm(@Nullable String reason) {}

    @GetMapping
    String list(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Model model) {
        model.addAttribute("list", Part.of(() -> complaints.lettersToPost(50, cursor)));
        return "staff/complaints/letters";
    }

    @GetMapping("/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}/{letter:[a-z0-9-]{1,60}}")
    String ask(@PathVariable("reference") String reference, @PathVariable("letter") String letter, Model model) {
        model.addAttribute("form", new PostedForm(days.today().toString(), null));
        return page(reference, letter, model, "posted");
    }

    @PostMapping("/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}/{letter:[a-z0-9-]{1,60}}")
    String posted(
            @PathVariable("reference") String reference,
            @PathVariable("letter") String letter,
            @ModelAttribute("form") PostedForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String day = form.postedOn() == null ? "" : form.postedOn().strip();
        try {
            LocalDate.parse(day);
        } catch (DateTimeException e) {
            Wrong.shape(errors, "postedOn");
        }
        String how = form.how() == null ? "" : form.how().strip();
        if (how.length() > LONGEST_HOW) {
            Wrong.tooLong(errors, "how", LONGEST_HOW);
        }
        if (errors.hasErrors()
                || Trying.to(
                                () -> complaints.posted(reference, letter, new StaffComplaints.Posting(day, how)),
                                errors,
                                response,
                                Wrong.WORDS)
                        == null) {
            return page(reference, letter, model, "posted");
        }
        next.addFlashAttribute("done", "letters");
        return "redirect:/staff/complaints/letters";
    }

    @GetMapping("/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}/{letter:[a-z0-9-]{1,60}}/impossible")
    String askWhy(@PathVariable("reference") String reference, @PathVariable("letter") String letter, Model model) {
        model.addAttribute("form", new ImpossibleForm(null));
        return page(reference, letter, model, "impossible");
    }

    @PostMapping("/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}/{letter:[a-z0-9-]{1,60}}/impossible")
    String impossible(
            @PathVariable("reference") String reference,
            @PathVariable("letter") String letter,
            @ModelAttribute("form") ImpossibleForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String reason = form.reason() == null ? "" : form.reason().strip();
        if (reason.isEmpty()) {
            Wrong.empty(errors, "reason");
        } else if (reason.length() > LONGEST) {
            Wrong.tooLong(errors, "reason", LONGEST);
        }
        if (errors.hasErrors()
                || Trying.to(
                                () -> complaints.impossible(reference, letter, new StaffComplaints.Why(reason)),
                                errors,
                                response,
                                Wrong.WORDS)
                        == null) {
            return page(reference, letter, model, "impossible");
        }
        next.addFlashAttribute("done", "letters-impossible");
        return "redirect:/staff/complaints/letters";
    }

    private String page(String reference, String letter, Model model, String template) {
        model.addAttribute("reference", reference);
        model.addAttribute("letter", letter);
        model.addAttribute(
                "needs", StaffComplaint.find(complaints, reference).staff().needs());
        return "staff/complaints/" + template;
    }
}
