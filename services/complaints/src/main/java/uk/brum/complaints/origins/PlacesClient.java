package uk.brum.complaints.origins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.starter.clients.ServiceToken;

/** In which ward an address lies, and what the wards are called. */
@FeignClient(
        name = "places",
        url = "${brum.urls.places}",
        configuration = ServiceToken.class,
        fallbackFactory = PlacesClient.Away.class)
interface PlacesClient {

    /** The most addresses that are given at once; a postcode has fewer than a hundred. */
    int PAGE = 200;

    @GetMapping("/api/places/v1/addresses/{uprn}")
    @Nullable
    Address address(@PathVariable("uprn") String uprn);

    @GetMapping("/api/places/v1/addresses")
    @Nullable
    Addresses addresses(@RequestParam("postcode") String postcode, @RequestParam("limit") int limit);

    @GetMapping("/api/places/v1/wards")
    @Nullable
    Wards wards();

    /** All of them. */
    record Wards(List<Ward> items) {}

    /** What people call it. */
    record Ward(String code, String name) {}

    /** Those of a postcode. */
    record Addresses(List<Address> items) {}

    /** One of them. @param lines as on an envelope, without the postcode */
    record Address(List<String> lines, @Nullable String wardCode) {}

    /** Unknown stays unknown; everything else is asked again later. */
    @Component
    class Away implements FallbackFactory<PlacesClient> {

        @Override
        public PlacesClient create(Throwable cause) {
            return new PlacesClient() {
                @Override
                public @Nullable Address address(String uprn) {
                    Unanswered.unlessUnknown(cause);
                    return null;
                }

                @Override
                public @Nullable Addresses addresses(String postcode, int limit) {
                    Unanswered.unlessUnknown(cause);
                    return null;
                }

                @Override
                public @Nullable Wards wards() {
                    Unanswered.unlessUnknown(cause);
                    return null;
                }
            };
        }
    }
}
