package uk.brum.portal.complaints;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.complaints.Complaints.Receipt;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;

/** What a person can do with their complaint: agree to its points, add to it, ask for the next stage, take it back. */
@Controller
@RequestMapping("/account/complaints" + ComplaintsController.ONE)
@PreAuthorize("isAuthenticated()")
class ActingController {

    private static final int LONGEST_WHY = 8000;
    private static final int LONGEST_ISSUE = 2000;

    private final Complaints complaints;
    private final Words words;

    ActingController(Complaints complaints, Words words) {
        this.complaints = complaints;
        this.words = words;
    }

    /**
     * What somebody wrote.
     *
     * @param key makes adding twice the same as once
     * @param related whether it belongs to the same matter: yes or no
     */
    record WordsForm(
            @Nullable String key,
            @Nullable String text,
            @Nullable String related) {

        String plain() {
            return text == null ? "" : text.strip();
        }

        String ownKey() {
            return key != null && key.matches("[0-9a-f-]{36}")
                    ? key
                    : UUID.randomUUID().toString();
        }
    }

    @PostMapping("/agree")
    String agree(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Complaint complaint = find(reference, model);
        if (tried(() -> complaints.agree(reference, new Complaints.Agreement("agreed")), errors, response) == null) {
            return form("agree", complaint, form, model);
        }
        return done("complaints.done.agreed", reference, next);
    }

    @GetMapping("/add")
    String add(@PathVariable("reference") String reference, @ModelAttribute("form") WordsForm form, Model model) {
        return form("add", find(reference, model), form, model);
    }

    @PostMapping("/add")
    String added(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Complaint complaint = find(reference, model);
        written(form, LONGEST_ISSUE, errors);
        if (!List.of("yes", "no").contains(String.valueOf(form.related()))) {
            errors.rejectValue("related", "complaints.add.related.choose");
        }
        if (errors.hasErrors()) {
            return form("add", complaint, form, model);
        }
        var issue = new Complaints.Issue(form.plain(), "yes".equals(form.related()));
        Receipt receipt = tried(() -> complaints.add(form.ownKey(), reference, issue), errors, response);
        if (receipt == null) {
            return form("add", complaint, form, model);
        }
        return done(receipt.joined() ? "complaints.done.joined" : "complaints.done.own", receipt.reference(), next);
    }

    @GetMapping("/next-stage")
    String askAgain(@PathVariable("reference") String reference, @ModelAttribute("form") WordsForm form, Model model) {
        return form("next-stage", find(reference, model), form, model);
    }

    @PostMapping("/next-stage")
    String askedAgain(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Complaint complaint = find(reference, model);
        if (!written(form, LONGEST_WHY, errors)
                || tried(() -> complaints.askAgain(reference, new Complaints.Why(form.plain())), errors, response)
                        == null) {
            return form("next-stage", complaint, form, model);
        }
        return done("complaints.done.next-stage", reference, next);
    }

    @GetMapping("/withdraw")
    String withdraw(@PathVariable("reference") String reference, @ModelAttribute("form") WordsForm form, Model model) {
        return form("withdraw", find(reference, model), form, model);
    }

    @PostMapping("/withdraw")
    String withdrawn(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Complaint complaint = find(reference, model);
        if (!written(form, LONGEST_ISSUE, errors)
                || tried(() -> complaints.withdraw(reference, new Complaints.Reason(form.plain())), errors, response)
                        == null) {
            return form("withdraw", complaint, form, model);
        }
        return done("complaints.done.withdrawn", reference, next);
    }

    private Complaint find(String reference, Model model) {
        try {
            Complaint complaint = complaints.byReference(reference);
            model.addAttribute("complaint", complaint);
            return complaint;
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
    }

    private String form(String page, Complaint complaint, WordsForm form, Model model) {
        model.addAttribute("complaint", complaint);
        model.addAttribute("key", form.ownKey());
        model.addAttribute(
                "choices",
                List.of(
                        Choice.of("yes", words.of("complaints.add.related.yes")),
                        Choice.of("no", words.of("complaints.add.related.no"))));
        return "complaints/" + page;
    }

    private static boolean written(WordsForm form, int longest, BindingResult errors) {
        if (form.plain().isEmpty()) {
            errors.rejectValue("text", "complaints.text.empty");
        } else if (form.plain().length() > longest) {
            errors.rejectValue("text", "complaints.text.long", new Object[] {longest}, null);
        }
        return !errors.hasErrors();
    }

    private String done(String key, String reference, RedirectAttributes next) {
        next.addFlashAttribute("done", words.of(key, reference));
        return "redirect:/account/complaints/" + reference;
    }

    private static <T> @Nullable T tried(Supplier<T> act, BindingResult errors, HttpServletResponse response) {
        try {
            return act.get();
        } catch (FeignException.Unauthorized e) {
            throw e; // the person signs in again
        } catch (FeignException.FeignClientException e) {
            String detail = Refusal.of(e).detail();
            if (detail == null) {
                errors.reject("complaints.refused");
            } else {
                errors.reject("refused", detail);
            }
            response.setStatus(e.status());
        } catch (ServiceAway e) {
            errors.reject("complaints.away");
            response.setStatus(503);
        }
        return null;
    }
}
