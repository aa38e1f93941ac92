package uk.brum.binschedules.schedules.places;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.starter.clients.ServiceToken;

/** Looks addresses up, in this service's own name. */
@FeignClient(
        name = "places",
        url = "${brum.urls.places}",
        configuration = ServiceToken.class,
        fallbackFactory = PlacesAway.class)
interface PlacesClient {

    /** A page of addresses; fields that we do not need are left out. */
    record AddressPage(List<Address> items, @Nullable String nextCursor) {}

    /** An address. */
    record Address(String uprn, List<String> lines) {}

    /** Every address of a postcode. */
    @GetMapping("/api/places/v1/addresses")
    AddressPage addresses(
            @RequestParam String postcode,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** One address. */
    @GetMapping("/api/places/v1/addresses/{uprn}")
    Address address(@PathVariable String uprn);
}
