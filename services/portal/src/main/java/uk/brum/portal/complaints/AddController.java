package uk.brum.portal.complaints;

import feign.FeignException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import uk.brum.portal.problems.Trying;

/** Something is added to a complaint; whether it joins or becomes one of its own, complaints decides. */
@Controller
@RequestMapping("/account/complaints" + ComplaintsController.ONE + "/add")
@PreAuthorize("isAuthenticated()")
class AddController {

    private static final int LONGEST = 2000;

    private final Complaints complaints;
    private final Words words;

    AddController(Complaints complaints, Words words) {
        this.complaints = complaints;
        this.words = words;
    }

    @GetMapping
    String add(@PathVariable("reference") String reference, @ModelAttribute("form") WordsForm form, Model model) {
        return form(reference, form, model);
    }

    @PostMapping
    String added(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!List.of("yes", "no").contains(String.valueOf(form.related()))) {
            errors.rejectValue("related", "complaints.add.related.choose");
        }
        if (!form.written(LONGEST, errors)) {
            return form(reference, form, model);
        }
        var issue = new Complaints.Issue(form.plain(), "yes".equals(form.related()));
        Receipt receipt =
                Trying.to(() -> complaints.add(form.ownKey(), reference, issue), errors, response, "complaints.error.");
        if (receipt == null) {
            return form(reference, form, model);
        }
        next.addFlashAttribute(
                "done",
                words.of(receipt.joined() ? "complaints.done.joined" : "complaints.done.own", receipt.reference()));
        return "redirect:/account/complaints/" + receipt.reference();
    }

    private String form(String reference, WordsForm form, Model model) {
        try {
            model.addAttribute("complaint", complaints.byReference(reference));
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
        model.addAttribute("key", form.ownKey());
        model.addAttribute(
                "choices",
                List.of(
                        Choice.of("yes", words.of("complaints.add.related.yes")),
                        Choice.of("no", words.of("complaints.add.related.no"))));
        return "complaints/add";
    }
}
