package uk.brum.portal.area;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.brum.pages.Words;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.checkbinday.PostcodeForm;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reports.Report;
import uk.brum.portal.reports.ReportWords;
import uk.brum.starter.security.PublicEndpoint;

/** What the map of a ward draws; its page says the same in words. */
@Controller
class LayersController {

    private final Wards places;
    private final AreaParts parts;
    private final StreetNames streets;
    private final ReportWords reportWords;
    private final Words words;

    LayersController(Wards places, AreaParts parts, StreetNames streets, ReportWords reportWords, Words words) {
        this.places = places;
        this.parts = parts;
        this.streets = streets;
        this.reportWords = reportWords;
        this.words = words;
    }

    @PublicEndpoint
    @GetMapping(path = "/area/{code:[EWSN][0-9]{8}}/layers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Layers layers(
            @PathVariable("code") String code,
            @RequestParam(name = "postcode", required = false) @Nullable String typed) {
        Layers layers = Layers.empty().ward(places.ward(code));
        String postcode = new PostcodeForm(typed).tidy();
        if (postcode != null) {
            List<Home> homes = Part.of(() -> places.homes(postcode)).orElse(List.of());
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
}
