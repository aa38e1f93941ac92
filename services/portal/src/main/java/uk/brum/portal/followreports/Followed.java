package uk.brum.portal.followreports;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody goes who follows something now. */
final class Followed {

    private Followed() {}

    static String page(String done, String feed, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("done", done);
        next.addFlashAttribute("feed", feed);
        return request.getUserPrincipal() == null ? "redirect:/follow" : "redirect:/account/following";
    }
}
