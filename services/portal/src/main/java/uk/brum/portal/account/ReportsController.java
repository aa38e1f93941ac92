package uk.brum.portal.account;

import feign.FeignException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.complaints.LinkedComplaints;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.reportmissedbin.MissedCollections;
import uk.brum.portal.reportmissedbin.MissedCollections.MissedCollection;

/** A person's reports and what became of them. */
@Controller
@RequestMapping("/account/reports")
@PreAuthorize("isAuthenticated()")
class ReportsController {

    private static final int A_PAGE = 20;

    private final MissedCollections missed;
    private final Homes homes;
    private final LinkedComplaints complaints;

    ReportsController(MissedCollections missed, Homes homes, LinkedComplaints complaints) {
        this.missed = missed;
        this.homes = homes;
        this.complaints = complaints;
    }

    @GetMapping
    String all(@RequestParam(name = "cursor", required = false) @Nullable String cursor, Model model) {
        model.addAttribute("page", missed.mine(A_PAGE, cursor));
        return "account/reports";
    }

    @GetMapping("/{reference:MB-[0-9A-Z]{4}-[0-9A-Z]{4}}")
    String one(@PathVariable("reference") String reference, Model model) {
        try {
            MissedCollection report = missed.byReference(reference);
            model.addAttribute("report", report);
            model.addAttribute("home", homes.name(report.uprn()));
            model.addAttribute("linked", complaints.about(reference));
            return "account/report";
        } catch (FeignException.NotFound | FeignException.Forbidden e) {
            throw new NotThere("report " + reference);
        }
    }
}
