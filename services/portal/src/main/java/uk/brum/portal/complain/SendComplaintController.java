package uk.brum.portal.complain;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import uk.brum.portal.account.MyAccount;
import uk.brum.portal.account.MyAccount.Me;
import uk.brum.portal.complaints.Complaints;
import uk.brum.portal.complaints.Complaints.Receipt;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;

/** Check what was said, send it, and what happens next. From here on somebody is signed in. */
@Controller
@RequestMapping("/complain")
@PreAuthorize("isAuthenticated()")
class SendComplaintController {

    private final Complaints complaints;
    private final MyAccount account;

    SendComplaintController(Complaints complaints, MyAccount account) {
        this.complaints = complaints;
        this.account = account;
    }

    /** The last form; it holds everything. */
    record SendForm(@Nullable String draft) {}

    @GetMapping("/check")
    String check(@ModelAttribute("form") SendForm form, HttpServletRequest request, Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request).keep(request);
        String next = draft.next();
        return next.equals("/complain/check")
                ? check(draft, Part.of(account::me).value(), model)
                : "redirect:" + next;
    }

    private static String check(ComplaintDraft draft, @Nullable Me me, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("about", draft.origin());
        model.addAttribute("me", me);
        return "complain/check";
    }

    @PostMapping("/check")
    String send(
            @ModelAttribute("form") SendForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        ComplaintDraft draft = ComplaintDraft.of(request);
        Whom whom = draft.whom();
        Reach reach = draft.reach();
        Needs needs = draft.needs();
        if (whom == null || reach == null || needs == null || !draft.next().equals("/complain/check")) {
            return "redirect:" + draft.keep(request).next();
        }
        Me me = null;
        try {
            me = account.me();
            Receipt receipt = complaints.receive(draft.key(), Composing.of(draft, whom, reach, needs, me));
            ComplaintDraft.forget(request);
            next.addFlashAttribute("sentKey", draft.key());
            next.addFlashAttribute("delayed", receipt.messageWillFollow());
            return "redirect:/complain/sent/" + receipt.reference();
        } catch (FeignException.Unauthorized e) {
            throw e; // the person signs in again and finds this form as it was
        } catch (FeignException.FeignClientException e) {
            String detail = Refusal.of(e).detail();
            if (detail == null) {
                errors.reject("complain.check.refused");
            } else {
                errors.reject("refused", detail);
            }
            response.setStatus(e.status());
        } catch (ServiceAway e) {
            errors.reject("complain.check.away");
            response.setStatus(503);
        }
        draft.keep(request);
        return check(draft, me, model);
    }

    @GetMapping("/sent/{reference:CO-[0-9A-Z]{4}-[0-9A-Z]{4}}")
    String sent(@PathVariable("reference") String reference, Model model) {
        model.addAttribute("reference", reference);
        try {
            // It was saved; that it cannot be read right now must not look like a failure.
            model.addAttribute(
                    "complaint",
                    Part.of(() -> complaints.byReference(reference)).value());
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("complaint " + reference);
        }
        return "complain/sent";
    }
}
