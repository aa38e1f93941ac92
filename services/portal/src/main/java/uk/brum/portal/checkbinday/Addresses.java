package uk.brum.portal.checkbinday;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.ServiceToken;

/** The city's addresses, as places keeps them. */
@FeignClient(
        name = "places",
        url = "${brum.urls.places}",
        configuration = ServiceToken.class,
        fallbackFactory = Addresses.Away.class)
public interface Addresses {

    @GetMapping("/api/places/v1/addresses")
    Page ofPostcode(
            @RequestParam("postcode") String postcode,
            @RequestParam("limit") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** Best match first. */
    @GetMapping("/api/places/v1/addresses")
    Page byWords(@RequestParam("q") String words, @RequestParam("limit") int limit);

    @GetMapping("/api/places/v1/addresses/{uprn}")
    Address byUprn(@PathVariable("uprn") String uprn);

    /** One page of the addresses of a postcode, in the order of the street. */
    record Page(List<Address> items, @Nullable String nextCursor) {}

    /** One address; {@code lines} from the most to the least particular, without the postcode. */
    record Address(String uprn, List<String> lines, String postcode) {

        /** "12 Hazelwell Rise". */
        public String firstLine() {
            return lines.isEmpty() ? postcode : lines.getFirst();
        }

        /** "12 Hazelwell Rise, Moseley, Birmingham". */
        public String oneLine() {
            return String.join(", ", lines);
        }
    }

    /** Without places nobody can look up an address: the page says so. */
    @Component
    class Away extends Absent<Addresses> {
        Away() {
            super(Addresses.class);
        }
    }
}
