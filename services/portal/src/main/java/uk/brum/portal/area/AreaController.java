package uk.brum.portal.area;

import feign.FeignException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.brum.pages.Words;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.area.Neighbourhood.Ward;
import uk.brum.portal.checkbinday.PostcodeForm;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reports.Report;
import uk.brum.portal.reports.ReportWords;
import uk.brum.starter.security.PublicEndpoint;

/** From a postcode to its ward, and what goes on there. */
@Controller
class AreaController {

    private static final int HOMES = 200;

    private final Neighbourhood places;
    private final AreaParts parts;
    private final StreetNames streets;
    private final ReportWords reportWords;
    private final Words words;

    AreaController(Neighbourhood places, AreaParts parts, StreetNames streets, ReportWords reportWords, Words words) {
        this.places = places;
        this.parts = parts;
        this.streets = streets;
        this.reportWords = reportWords;
        this.words = words;
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
        List<Home> homes = homes(postcode);
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
    String area(@PathVariable("code") String code, @ModelAttribute("form") PostcodeForm form, Model model) {
        String postcode = form.tidy();
        model.addAttribute("ward", ward(code));
        model.addAttribute("postcode", postcode);
        model.addAttribute("reports", parts.reports(code).value());
        if (postcode != null) {
            List<Home> homes = Part.of(() -> homes(postcode)).orElse(List.of());
            model.addAttribute("street", parts.bins(postcode).value());
            model.addAttribute("notices", parts.notices(homes).orElse(List.of()));
        }
        return "area/area";
    }

    /** What the map draws; the page says the same in words. */
    @PublicEndpoint
    @GetMapping(path = "/area/{code:[EWSN][0-9]{8}}/layers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Layers layers(
            @PathVariable("code") String code,
            @RequestParam(name = "postcode", required = false) @Nullable String typed) {
        Layers layers = Layers.empty().ward(ward(code));
        String postcode = new PostcodeForm(typed).tidy();
        if (postcode != null) {
            List<Home> homes = Part.of(() -> homes(postcode)).orElse(List.of());
            homes.forEach(
                    home -> layers.point("home", home.location(), home.lines().getFirst(), null));
            streets.onto(layers, homes);
        }
        for (Report report : parts.reports(code).orElse(List.of())) {
            Report.Place place = report.place();
            if (place != null && place.lat() != null && place.lon() != null) {
                layers.point(
                        "report",
                        new Neighbourhood.At(place.lat(), place.lon()),
                        words.of(
                                "area.area.map.report",
                                report.title(),
                                reportWords.tag(report).text()),
                        "/reports/" + report.reference());
            }
        }
        return layers;
    }

    private Ward ward(String code) {
        try {
            return places.ward(code);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("ward " + code);
        }
    }

    private List<Home> homes(String postcode) {
        try {
            return places.ofPostcode(postcode, HOMES).items();
        } catch (FeignException.BadRequest e) {
            return List.of();
        }
    }
}
