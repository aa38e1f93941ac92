package uk.brum.portal.area;

import feign.FeignException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.brum.portal.area.Neighbourhood.At;
import uk.brum.portal.area.Neighbourhood.Home;
import uk.brum.portal.problems.Part;

/**
 * Writes the names of streets on a map. The gazetteer knows no lines of streets, only which home stands on which: a name
 * stands in the middle of the homes that are shown.
 */
@Component
public class StreetNames {

    /** More names than this would cover each other. */
    private static final int MOST = 12;

    private final Neighbourhood places;

    StreetNames(Neighbourhood places) {
        this.places = places;
    }

    /** Adds the streets of these homes; none when places is away. */
    public void onto(Layers layers, List<Home> homes) {
        Map<String, List<At>> streets = new LinkedHashMap<>();
        for (Home home : homes) {
            if (home.usrn() != null) {
                streets.computeIfAbsent(home.usrn(), _ -> new ArrayList<>()).add(home.location());
            }
        }
        streets.entrySet().stream()
                .limit(MOST)
                .forEach(street -> name(street.getKey())
                        .forEach(name -> layers.point("street", middle(street.getValue()), name, null)));
    }

    private List<String> name(String usrn) {
        return Part.of(() -> {
                    try {
                        return List.of(places.street(usrn).name());
                    } catch (FeignException.NotFound e) {
                        return List.<String>of();
                    }
                })
                .orElse(List.of());
    }

    private static At middle(List<At> homes) {
        return new At(
                homes.stream().mapToDouble(At::lat).average().orElseThrow(),
                homes.stream().mapToDouble(At::lon).average().orElseThrow());
    }
}
