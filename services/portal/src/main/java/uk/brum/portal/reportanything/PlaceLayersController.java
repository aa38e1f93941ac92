package uk.brum.portal.reportanything;

import feign.FeignException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.brum.portal.area.Layers;
import uk.brum.portal.area.Neighbourhood;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.area.StreetNames;
import uk.brum.portal.checkbinday.PostcodeForm;
import uk.brum.portal.problems.Part;
import uk.brum.starter.security.PublicEndpoint;

/** What the map draws on which a person shows the place. */
@Controller
class PlaceLayersController {

    private static final int HOMES = 200;

    /** In the middle of the city, for somebody who gave no postcode. */
    private static final Neighbourhood.At VICTORIA_SQUARE = new Neighbourhood.At(52.4797, -1.9027);

    private final Neighbourhood places;
    private final StreetNames streets;

    PlaceLayersController(Neighbourhood places, StreetNames streets) {
        this.places = places;
        this.streets = streets;
    }

    @PublicEndpoint
    @GetMapping(path = "/report/{code:[a-z0-9-]{1,60}}/layers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Layers layers(@PathVariable("code") String code, HttpServletRequest request) {
        String typed = WhereForm.sought(request, code);
        List<Home> homes = typed == null || typed.isBlank()
                ? List.of()
                : Part.of(() -> find(typed.strip())).orElse(List.of());
        Layers layers = Layers.empty();
        if (homes.isEmpty()) {
            return layers.point("place", VICTORIA_SQUARE, "Victoria Square", null);
        }
        homes.forEach(home -> layers.point("home", home.location(), home.lines().getFirst(), null));
        streets.onto(layers, homes);
        return layers;
    }

    private List<Home> find(String typed) {
        try {
            String postcode = new PostcodeForm(typed).tidy();
            return (postcode == null ? places.named(typed, HOMES) : places.ofPostcode(postcode, HOMES)).items();
        } catch (FeignException.BadRequest e) {
            return List.of();
        }
    }
}
