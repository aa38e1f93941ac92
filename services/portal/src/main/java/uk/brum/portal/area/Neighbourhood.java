package uk.brum.portal.area;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.ServiceToken;

/** Wards, and the homes of a postcode, as places keeps them. */
@FeignClient(
        name = "places",
        contextId = "neighbourhood",
        url = "${brum.urls.places}",
        configuration = ServiceToken.class,
        fallbackFactory = Neighbourhood.Away.class)
public interface Neighbourhood {

    @GetMapping("/api/places/v1/addresses")
    Found ofPostcode(@RequestParam("postcode") String postcode, @RequestParam("limit") int limit);

    @GetMapping("/api/places/v1/addresses")
    Found named(@RequestParam("q") String words, @RequestParam("limit") int limit);

    @GetMapping("/api/places/v1/streets/{usrn}")
    Street street(@PathVariable("usrn") String usrn);

    @GetMapping("/api/places/v1/wards/{code}")
    Ward ward(@PathVariable("code") String code);

    /** Homes of a postcode. */
    record Found(List<Home> items) {}

    /** One home and the ward that it lies in. */
    record Home(
            String uprn,
            List<String> lines,
            @Nullable String usrn,
            @Nullable String wardCode,
            @Nullable String wardName,
            At location) {}

    /** A street by its number. */
    record Street(String usrn, String name) {}

    /** WGS84 degrees. */
    record At(double lat, double lon) {}

    /** A ward; {@code geometry} is GeoJSON. */
    record Ward(String code, String name, @Nullable Integer population, At centre, JsonNode geometry) {}

    /** Without places nobody can say which ward it is. */
    @Component
    class Away extends Absent<Neighbourhood> {
        Away() {
            super(Neighbourhood.class);
        }
    }
}
