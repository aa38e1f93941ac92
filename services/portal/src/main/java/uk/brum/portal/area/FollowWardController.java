package uk.brum.portal.area;

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
import uk.brum.portal.reportanything.PublicKinds;
import uk.brum.starter.security.PublicEndpoint;

/** Following the reports of a ward, all of them or one kind, with an account or with an email address alone. */
@Controller
@RequestMapping("/area/{code:[EWSN][0-9]{8}}/follow")
class FollowWardController {

    private final Wards places;
    private final PublicKinds kinds;
    private final Follows follows;

    FollowWardController(Wards places, PublicKinds kinds, Follows follows) {
        this.places = places;
        this.kinds = kinds;
        this.follows = follows;
    }

    @PublicEndpoint
    @GetMapping
    String ask(
            @PathVariable("code") String code,
            @ModelAttribute("form") FollowForm form,
            BindingResult errors,
            Model model) {
        return page(code, model);
    }

    @PublicEndpoint
    @PostMapping
    String follow(
            @PathVariable("code") String code,
            @ModelAttribute("form") FollowForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String page = page(code, model);
        String done = follows.ward(code, form, request, response, errors);
        if (done == null) {
            return page;
        }
        next.addFlashAttribute("done", done);
        return "redirect:/area/" + code;
    }

    /** While the catalogue is away, everything can still be followed. */
    private String page(String code, Model model) {
        model.addAttribute("ward", places.ward(code));
        model.addAttribute("kinds", kinds.choices());
        return "area/follow";
    }
}
