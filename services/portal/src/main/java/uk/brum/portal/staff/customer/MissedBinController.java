package uk.brum.portal.staff.customer;

import feign.FeignException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.reportmissedbin.MissedCollections;
import uk.brum.portal.staff.ForStaff;

/** One missed collection as staff see it. */
@Controller
@ForStaff
class MissedBinController {

    private final MissedCollections missed;
    private final Homes homes;

    MissedBinController(MissedCollections missed, Homes homes) {
        this.missed = missed;
        this.homes = homes;
    }

    @GetMapping("/staff/missed-bins/{reference:MB-[0-9A-Z]{4}-[0-9A-Z]{4}}")
    String show(@PathVariable("reference") String reference, Model model) {
        MissedCollections.MissedCollection report;
        try {
            report = missed.byReference(reference);
        } catch (FeignException.NotFound e) {
            throw new NotThere("report " + reference);
        }
        model.addAttribute("report", report);
        model.addAttribute("home", homes.find(report.uprn()));
        return "staff/customer/missed-bin";
    }
}
