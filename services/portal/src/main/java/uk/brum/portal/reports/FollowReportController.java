package uk.brum.portal.reports;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.portal.follow.FollowForm;
import uk.brum.portal.follow.Follows;
import uk.brum.portal.problems.NotThere;
import uk.brum.starter.security.PublicEndpoint;

/** Following one report, with an account or with an email address alone. */
@Controller
@RequestMapping("/reports/{reference:SR-[0-9A-Z]{4}-[0-9A-Z]{4}}/follow")
class FollowReportController {

    private final ServiceRequests reports;
    private final Follows follows;

    FollowReportController(ServiceRequests reports, Follows follows) {
        this.reports = reports;
        this.follows = follows;
    }

    @PublicEndpoint
    @GetMapping
    String ask(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") FollowForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        return page(reference, request, model);
    }

    @PublicEndpoint
    @PostMapping
    String follow(
            @PathVariable("reference") String reference,
            @ModelAttribute("form") FollowForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String page = page(reference, request, model);
        String done = follows.report(reference, form, request, response, errors);
        if (done == null) {
            return page;
        }
        next.addFlashAttribute("done", done);
        return "redirect:/reports/" + reference;
    }

    private String page(String reference, HttpServletRequest request, Model model) {
        try {
            model.addAttribute(
                    "report", reports.byReference(reference, ReportKeys.of(request.getSession(false), reference)));
            return "reports/follow";
        } catch (FeignException.NotFound e) {
            throw new NotThere("report " + reference);
        }
    }
}
