package uk.brum.servicerequests.requests.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import uk.brum.starter.clients.ServiceToken;

/** Asks the service places, in this service's own name. */
@FeignClient(
        name = "places",
        url = "${brum.urls.places}",
        configuration = ServiceToken.class,
        fallbackFactory = PlacesAway.class)
interface PlacesClient {

    /** Every ward, without its boundary. */
    record WardList(@Nullable List<WardCode> items) {}

    /** A ward's code and name. */
    record WardCode(String code, @Nullable String name) {}

    /** A ward with its boundary, as GeoJSON. */
    record Ward(String code, @Nullable JsonNode geometry) {}

    /** A registered address; fields that we do not need are left out. */
    record Address(
            List<String> lines,
            @Nullable String postcode,
            @Nullable String wardCode,
            @Nullable Location location) {}

    /** A point. */
    record Location(double lat, double lon) {}

    @GetMapping("/api/places/v1/wards")
    @Nullable
    WardList wards();

    @GetMapping("/api/places/v1/wards/{code}")
    @Nullable
    Ward ward(@PathVariable String code);

    /** A registered street. */
    record Street(String name, List<String> wardCodes) {}

    @GetMapping("/api/places/v1/streets/{usrn}")
    @Nullable
    Street street(@PathVariable String usrn);

    @GetMapping("/api/places/v1/addresses/{uprn}")
    @Nullable
    Address address(@PathVariable String uprn);
}
