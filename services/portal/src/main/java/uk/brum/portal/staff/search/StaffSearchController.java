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

    private final StaffSearch search;

    StaffSearchController(StaffSearch search) {
        this.search = search;
    }

    @GetMapping("/staff")
    String search(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "over", defaultValue = "false") boolean over,
            Model model) {
        model.addAttribute("asked", q);
        model.addAttribute("begin", q == null);
        model.addAttribute("over", over);
        Sought sought = Sought.of(q);
        if (sought == null) {
            model.addAttribute("short", q != null && !q.isBlank());
            return "staff/search/search";
        }
        Found found = search.find(sought);
        String one = found.theOne();
        if (one != null) {
            return "redirect:" + one;
        }
        model.addAttribute("found", found);
        model.addAttribute("sought", sought.text());
        return "staff/search/search";
    }
}
