package uk.brum.portal.reports;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
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
import uk.brum.portal.complaints.LinkedComplaints;
import uk.brum.portal.follow.Follows;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reports.ServiceRequests.Text;
import uk.brum.starter.security.PublicEndpoint;

/** One report for everybody who may see it, and what they can do about it. */
@Controller
@RequestMapping("/reports/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}")
class ReportController {

    private final ServiceRequests reports;
    private final LinkedComplaints complaints;
    private final Follows follows;
    private final Words texts;

    ReportController(ServiceRequests reports, LinkedComplaints complaints, Follows follows, Words texts) {
        this.follows = follows;
        this.reports = reports;
        this.complaints = complaints;
        this.texts = texts;
    }

    /** What somebody wrote. */
    record WordsForm(@Nullable String text) {

        String plain() {
            return text == null ? "" : text.strip();
        }
    }

    @PublicEndpoint
    @GetMapping
    String show(@PathVariable("reference") String reference, HttpServletRequest request, Model model) {
        String key = ReportKeys.of(request.getSession(false), reference);
        Report report = find(reference, key);
        model.addAttribute("report", report);
        model.addAttribute("own", report.isMine() || key != null);
        model.addAttribute("followed", follows.ofReport(reference, request));
        if (report.isMine() && request.getUserPrincipal() != null) { // without an account it is theirs by its key
            model.addAttribute("linked", complaints.about(reference));
        }
        return "reports/report";
    }

    @PublicEndpoint
    @GetMapping("/add")
    String add(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("report", find(reference, keyOrSignIn(reference, request)));
        return "reports/add";
    }

    @PublicEndpoint
    @PostMapping("/add")
    String added(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String key = keyOrSignIn(reference, request);
        model.addAttribute("report", find(reference, key));
        if (!written(form, "reports.add.empty", errors)
                || tried(() -> reports.add(reference, key, new Text(form.plain())), errors, response) == null) {
            return "reports/add";
        }
        next.addFlashAttribute("done", texts.of("reports.add.done"));
        return "redirect:/reports/" + reference;
    }

    @PublicEndpoint
    @GetMapping("/challenge")
    String challenge(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("report", find(reference, keyOrSignIn(reference, request)));
        return "reports/challenge";
    }

    @PublicEndpoint
    @PostMapping("/challenge")
    String challenged(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String key = ReportKeys.of(request.getSession(false), reference);
        model.addAttribute("report", find(reference, key));
        if (!written(form, "reports.challenge.empty", errors)
                || tried(() -> reports.challenge(reference, key, new Text(form.plain())), errors, response) == null) {
            return "reports/challenge";
        }
        next.addFlashAttribute("done", texts.of("reports.challenge.done"));
        return "redirect:/reports/" + reference;
    }

    /** The key that somebody has from their report; without one they sign in, and it may be null. */
    private static @Nullable String keyOrSignIn(String reference, HttpServletRequest request) {
        String key = ReportKeys.of(request.getSession(false), reference);
        if (key == null && request.getUserPrincipal() == null) {
            throw new InsufficientAuthenticationException("sign in first");
        }
        return key;
    }

    private Report find(String reference, @Nullable String key) {
        try {
            return reports.byReference(reference, key);
        } catch (FeignException.NotFound e) {
            throw new NotThere("report " + reference);
        }
    }

    private static boolean written(WordsForm form, String otherwise, BindingResult errors) {
        if (form.plain().isEmpty()) {
            errors.rejectValue("text", otherwise);
        } else if (form.plain().length() > 4000) {
            errors.rejectValue("text", "reports.text.long");
        }
        return !errors.hasErrors();
    }

    private <T> @Nullable T tried(Supplier<T> act, BindingResult errors, HttpServletResponse response) {
        try {
            return act.get();
        } catch (FeignException.Unauthorized e) {
            throw e; // the person signs in again
        } catch (FeignException.FeignClientException e) {
            String detail = Refusal.of(e).detail();
            errors.reject("refused", detail == null ? texts.of("reports.refused") : detail);
            response.setStatus(e.status());
        } catch (ServiceAway e) {
            errors.reject("reports.away");
            response.setStatus(503);
        }
        return null;
    }
}
