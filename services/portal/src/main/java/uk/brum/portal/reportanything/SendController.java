package uk.brum.portal.reportanything;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.behalf.Caller;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reportanything.Catalogue.Category;
import uk.brum.portal.reports.Receipt;
import uk.brum.portal.reports.ReportKeys;
import uk.brum.portal.reports.ServiceRequests;
import uk.brum.starter.security.PublicEndpoint;

/** Check your answers, send, and what happens next. */
@Controller
@RequestMapping("/report/{code:[a-z0-9-]{1,60}}")
class SendController {

    private final Steps steps;
    private final ServiceRequests reports;

    SendController(Steps steps, ServiceRequests reports) {
        this.steps = steps;
        this.reports = reports;
    }

    /** The last form holds everything and the key: nothing is lost with the session, nothing is sent twice. */
    record SendForm(@Nullable String key) {}

    @PublicEndpoint
    @GetMapping("/check")
    String check(
            @PathVariable("code") String code,
            @ModelAttribute("form") SendForm form,
            HttpSession session,
            Model model) {
        ReportDraft draft = ReportDraft.of(session, code);
        Category category = steps.category(code);
        if (draft.spot() == null) {
            return Steps.start(code);
        }
        Question missing = Steps.missing(category, Steps.asked(category, draft));
        return missing == null
                ? check(category, draft, model)
                : "redirect:/report/" + code + "/questions/" + missing.code();
    }

    /** The way by the sign-in: the session and with it the draft are the same afterwards. */
    @org.springframework.security.access.prepost.PreAuthorize("isAuthenticated()")
    @GetMapping("/signed-in")
    String signedIn(@PathVariable("code") String code) {
        return "redirect:/report/" + code + "/check";
    }

    private static String check(Category category, ReportDraft draft, Model model) {
        model.addAttribute("category", category);
        model.addAttribute("report", draft);
        model.addAttribute("told", Told.all(category, Steps.asked(category, draft)));
        return "reportanything/check";
    }

    @PublicEndpoint
    @PostMapping("/check")
    String send(
            @PathVariable("code") String code,
            @ModelAttribute("form") SendForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        HttpSession session = request.getSession();
        ReportDraft draft = ReportDraft.carried(request, code);
        Category category = steps.category(code);
        if (draft == null || draft.spot() == null) {
            return Steps.start(code);
        }
        try {
            boolean known = request.getUserPrincipal() != null;
            Receipt receipt = reports.report(
                    draft.key(), draft.report(draft.spot(), Steps.asked(category, draft), known, Caller.of(request)));
            ReportDraft.forget(session, code);
            ReportKeys.keep(session, receipt);
            next.addFlashAttribute("sentKey", draft.key());
            next.addFlashAttribute("receipt", receipt);
            return "redirect:/report/" + code + "/sent/" + receipt.reference();
        } catch (FeignException.Unauthorized e) {
            throw e;
        } catch (FeignException.FeignClientException e) {
            Refusal refusal = Refusal.of(e);
            if (refusal.detail() == null) {
                errors.reject("reportanything.check.refused");
            } else {
                errors.reject("refused", refusal.detail());
            }
            response.setStatus(e.status());
        } catch (ServiceAway e) {
            errors.reject("reportanything.check.away");
            response.setStatus(503);
        }
        return check(category, draft.keep(session), model);
    }

    @PublicEndpoint
    @GetMapping("/sent/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}")
    String sent(@PathVariable("code") String code, @PathVariable("reference") String reference, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("reference", reference);
        return "reportanything/sent";
    }
}
