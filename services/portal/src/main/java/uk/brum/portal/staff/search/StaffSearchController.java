package uk.brum.portal.staff.search;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.staff.ForStaff;
import uk.brum.portal.staff.Searches;

/** The first page of a call. No address ever carries what was looked for, except the reference of a report. */
@Controller
@ForStaff
class StaffSearchController {

    private final StaffSearch search;

    StaffSearchController(StaffSearch search) {
        this.search = search;
    }

    /** Words in the box are there when somebody had to sign in again before they could search. */
    @GetMapping("/staff")
    String begin(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "over", defaultValue = "false") boolean over,
            Model model) {
        Sought sought = Sought.of(q);
        if (sought != null && sought.isReference()) {
            return found(sought, q, model);
        }
        model.addAttribute("asked", q);
        model.addAttribute("begin", true);
        model.addAttribute("over", over);
        return "staff/search/search";
    }

    @PostMapping("/staff")
    String search(@RequestParam(name = "q", defaultValue = "") String q, HttpSession session, Model model) {
        if (Sought.of(q) == null) {
            model.addAttribute("asked", q);
            model.addAttribute("begin", true);
            model.addAttribute("short", !q.isBlank());
            return "staff/search/search";
        }
        return "redirect:/staff/search/" + Searches.keep(session, q);
    }

    @GetMapping("/staff/search/{key:[0-9a-f-]{36}}")
    String results(@PathVariable("key") String key, HttpSession session, Model model) {
        String q = Searches.of(session, key);
        Sought sought = Sought.of(q);
        return sought == null ? "redirect:/staff" : found(sought, q, model);
    }

    private String found(Sought sought, @Nullable String q, Model model) {
        model.addAttribute("asked", q);
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
