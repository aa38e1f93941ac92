package uk.brum.portal.staff.search;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.staff.ForStaff;

/** The first page of a call. */
@Controller
@ForStaff
class StaffSearchController {

    @GetMapping("/staff")
    String search(@RequestParam(name = "q", required = false) @Nullable String q, Model model) {
        model.addAttribute("q", q);
        return "staff/search/search";
    }
}
