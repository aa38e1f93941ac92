package uk.brum.portal.area;

import feign.FeignException;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.area.Neighbourhood.Ward;
import uk.brum.portal.problems.NotThere;

/** Wards by their code, and the homes of a postcode. */
@Component
class Wards {

    private static final int HOMES = 200;

    private final Neighbourhood places;

    Wards(Neighbourhood places) {
        this.places = places;
    }

    /** @throws NotThere when no ward of ours has this code */
    Ward ward(String code) {
        try {
            return places.ward(code);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("ward " + code);
        }
    }

    /** None when nobody lives there, or it is no postcode. */
    List<Home> homes(String postcode) {
        try {
            return places.ofPostcode(postcode, HOMES).items();
        } catch (FeignException.BadRequest e) {
            return List.of();
        }
    }
}
