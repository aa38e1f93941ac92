package uk.brum.portal.reportmissedbin;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.behalf.Caller;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reportmissedbin.MissedCollections.MissedCollection;
import uk.brum.portal.reportmissedbin.MissedCollections.Option;
import uk.brum.portal.words.Days;

/** Which collection, anything to add, check, sent: one question a page. */
@Controller
@RequestMapping("/bins/{uprn:[0-9]+}/report-missed")
@PreAuthorize("isAuthenticated()")
class ReportMissedBinController {

    private final MissedCollections missed;
    private final Homes homes;
    private final Days days;
    private final Words words;

    ReportMissedBinController(MissedCollections missed, Homes homes, Days days, Words words) {
        this.missed = missed;
        this.homes = homes;
        this.days = days;
        this.words = words;
    }

    @ModelAttribute
    void describe(@PathVariable("uprn") String uprn, Model model) {
        model.addAttribute("uprn", uprn);
    }

    @GetMapping
    String which(@PathVariable("uprn") String uprn, @ModelAttribute("form") CollectionForm form, Model model) {
        return which(uprn, options(uprn), model);
    }

    @PostMapping
    String chosen(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") CollectionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        List<Option> options = options(uprn);
        Option chosen = options.stream()
                .filter(option -> option.reportable() && option.key().equals(form.collection()))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.rejectValue("collection", "reportmissedbin.which.choose");
            return which(uprn, options, model);
        }
        MissedBinDraft draft = MissedBinDraft.of(request, uprn);
        if (draft == null || !draft.collection().equals(chosen.key())) {
            String note = draft == null ? "" : draft.note();
            draft = MissedBinDraft.start(uprn, chosen.key(), chosen.streamName())
                    .withNote(note);
        }
        draft.keep(request.getSession());
        return "redirect:/bins/" + uprn + "/report-missed/note";
    }

    private String which(String uprn, List<Option> options, Model model) {
        model.addAttribute("home", homes.name(uprn));
        model.addAttribute(
                "choices",
                options.stream().filter(Option::reportable).map(this::choice).toList());
        model.addAttribute(
                "others",
                options.stream().filter(option -> !option.reportable()).toList());
        return "reportmissedbin/which-collection";
    }

    private Choice choice(Option option) {
        String hint = option.container().name();
        if (option.reopens() != null) {
            hint = words.of("reportmissedbin.which.reopens", hint, option.reopens());
        }
        if (option.until() != null) {
            hint = words.of("reportmissedbin.which.until", hint, days.deadline(option.until()));
        }
        String text = words.of("reportmissedbin.collection", option.streamName(), days.day(option.collectionDate()));
        return Choice.of(option.key(), text, hint);
    }

    private List<Option> options(String uprn) {
        try {
            return missed.options(uprn).options();
        } catch (FeignException.NotFound e) {
            throw new NotThere("collections of " + uprn);
        }
    }

    @GetMapping("/note")
    String note(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") NoteForm typed,
            HttpServletRequest request,
            Model model) {
        MissedBinDraft draft = MissedBinDraft.of(request, uprn);
        if (draft == null) {
            return "redirect:/bins/" + uprn + "/report-missed";
        }
        model.addAttribute("form", typed.note() == null ? new NoteForm(draft.note()) : typed);
        model.addAttribute("draft", draft);
        return "reportmissedbin/note";
    }

    @PostMapping("/note")
    String noted(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        MissedBinDraft draft = MissedBinDraft.of(request, uprn);
        if (draft == null) {
            return "redirect:/bins/" + uprn + "/report-missed";
        }
        int tooMany = form.text().length() - NoteForm.LONGEST;
        if (tooMany > 0) {
            model.addAttribute("draft", draft);
            errors.rejectValue("note", "reportmissedbin.note.long", new Object[] {tooMany}, null);
            return "reportmissedbin/note";
        }
        draft.withNote(form.text()).keep(request.getSession());
        return "redirect:/bins/" + uprn + "/report-missed/check";
    }

    @GetMapping("/check")
    String check(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") CheckForm form,
            HttpServletRequest request,
            Model model) {
        MissedBinDraft draft = MissedBinDraft.of(request, uprn);
        return draft == null ? "redirect:/bins/" + uprn + "/report-missed" : check(draft, model);
    }

    private String check(MissedBinDraft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("home", homes.name(draft.uprn()));
        return "reportmissedbin/check-answers";
    }

    @PostMapping("/check")
    String send(
            @PathVariable("uprn") String uprn,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        MissedBinDraft draft = MissedBinDraft.carried(request, uprn);
        if (draft == null) {
            return "redirect:/bins/" + uprn + "/report-missed";
        }
        try {
            MissedCollection report = missed.report(draft.key(), draft.report(Caller.of(request)));
            MissedBinDraft.forget(request.getSession(), uprn);
            next.addFlashAttribute("sentKey", draft.key());
            return "redirect:/bins/" + uprn + "/report-missed/sent/" + report.reference();
        } catch (FeignException.NotFound e) {
            throw new NotThere("collections of " + uprn);
        } catch (FeignException.FeignClientException e) {
            Refusal refusal = Refusal.of(e);
            model.addAttribute("earlier", refusal.reference());
            return again(
                    draft, WhyNot.sentence(refusal, words), HttpStatus.valueOf(e.status()), errors, response, model);
        } catch (ServiceAway e) {
            return again(
                    draft,
                    words.of("reportmissedbin.check.away"),
                    HttpStatus.SERVICE_UNAVAILABLE,
                    errors,
                    response,
                    model);
        }
    }

    private String again(
            MissedBinDraft draft,
            String sentence,
            HttpStatus status,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        errors.reject("refused", sentence);
        response.setStatus(status.value());
        return check(draft, model);
    }

    @GetMapping("/sent/{reference:MB-[0-9A-Z]{4}-[0-9A-Z]{4}}")
    String sent(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("report", find(reference));
        return "reportmissedbin/sent";
    }

    /** The report was saved; that its details cannot be read right now must not look like a failure. */
    private @Nullable MissedCollection find(String reference) {
        try {
            return missed.byReference(reference);
        } catch (FeignException.NotFound e) {
            throw new NotThere("report " + reference);
        } catch (ServiceAway e) {
            return null;
        }
    }
}
