package uk.brum.portal.area;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.checkbinday.PostcodeForm;
import uk.brum.portal.follow.Follows;
import uk.brum.portal.problems.Part;
import uk.brum.starter.security.PublicEndpoint;

/** From a postcode to its ward, and what goes on there. */
@Controller
class AreaController {

    private final Wards places;
    private final AreaParts parts;
    private final Follows follows;

    AreaController(Wards places, AreaParts parts, Follows follows) {
        this.follows = follows;
        this.places = places;
        this.parts = parts;
    }

    @PublicEndpoint
    @GetMapping("/area")
    String find(@ModelAttribute("form") PostcodeForm form, BindingResult errors, Model model) {
        if (form.postcode() == null) {
            return "area/find";
        }
        String postcode = form.tidy();
        if (postcode == null) {
            errors.rejectValue("postcode", form.complaint());
            return "area/find";
        }
        List<Home> homes = places.homes(postcode);
        Map<String, String> wards = new LinkedHashMap<>();
        for (Home home : homes) {
            if (home.wardCode() != null) {
                wards.put(home.wardCode(), home.wardName() == null ? home.wardCode() : home.wardName());
            }
        }
        if (wards.isEmpty()) {
            errors.rejectValue("postcode", "area.find.unknown", new Object[] {postcode}, null);
            return "area/find";
        }
        if (wards.size() == 1) {
            return "redirect:/area/" + wards.keySet().iterator().next() + "?postcode=" + postcode.replace(" ", "+");
        }
        model.addAttribute("postcode", postcode);
        model.addAttribute("wards", wards);
        return "area/choose-ward";
    }

    @PublicEndpoint
    @GetMapping("/area/{code:[EWSN][0-9]{8}}")
    String area(
            @PathVariable("code") String code,
            @ModelAttribute("form") PostcodeForm form,
            HttpServletRequest request,
            Model model) {
        String postcode = form.tidy();
        model.addAttribute("ward", places.ward(code));
        model.addAttribute("postcode", postcode);
        model.addAttribute("followed", follows.ofWard(code, request));
        model.addAttribute("reports", parts.reports(code).value());
        if (postcode != null) {
            List<Home> homes = Part.of(() -> places.homes(postcode)).orElse(List.of());
            model.addAttribute("street", parts.bins(postcode).value());
            model.addAttribute("notices", parts.notices(homes).orElse(List.of()));
        }
        return "area/area";
    }
}
