package uk.brum.places.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.places.application.FindAddresses;
import uk.brum.places.domain.Addresses;
import uk.brum.places.domain.Page;
import uk.brum.places.domain.PlaceRefused;
import uk.brum.places.domain.Uprn;
import uk.brum.places.domain.Usrn;
import uk.brum.places.domain.Wards;

/** Addresses and streets. */
@RestController
@RequestMapping("/api/places/v1")
class AddressesController {

    private final FindAddresses findAddresses;
    private final Addresses addresses;
    private final Wards wards;

    AddressesController(FindAddresses findAddresses, Addresses addresses, Wards wards) {
        this.findAddresses = findAddresses;
        this.addresses = addresses;
        this.wards = wards;
    }

    @Readers
    @GetMapping("/addresses")
    AddressView.PageView find(
            @RequestParam(required = false)
                    @Size(min = 5, max = 10, message = "Enter a full postcode, like B13 8DC.")
                    @Nullable
                    String postcode,
            @RequestParam(required = false)
                    @Size(min = 2, max = 100, message = "Enter from 2 to 100 letters of the address.")
                    @Pattern(regexp = "[^\\x00-\\x1F]*", message = "Enter the address on one line.")
                    @Nullable
                    String q,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "Ask for at least 1 address.")
                    @Max(value = 200, message = "Ask for at most 200 addresses at once.")
                    int limit,
            @RequestParam(required = false)
                    @Size(max = 200, message = "This is not where a page starts.")
                    @Pattern(regexp = "[A-Za-z0-9_-]+", message = "This is not where a page starts.")
                    @Nullable
                    String cursor) {
        Page.Wanted wanted = new Page.Wanted(limit, Optional.ofNullable(cursor));
        return AddressView.PageView.of(
                findAddresses.find(Optional.ofNullable(postcode), Optional.ofNullable(q), wanted), wards.map());
    }

    @Readers
    @GetMapping("/addresses/{uprn}")
    AddressView address(
            @PathVariable @Pattern(regexp = "[0-9]{1,12}", message = "A UPRN has up to 12 digits.") String uprn) {
        return Uprn.parse(uprn)
                .flatMap(addresses::find)
                .map(address -> AddressView.of(address, wards.map()))
                .orElseThrow(PlaceRefused.AddressUnknown::new);
    }

    @Readers
    @GetMapping("/streets/{usrn}")
    StreetView street(
            @PathVariable @Pattern(regexp = "[0-9]{1,8}", message = "A USRN has up to 8 digits.") String usrn) {
        return Usrn.parse(usrn)
                .flatMap(addresses::street)
                .map(StreetView::of)
                .orElseThrow(PlaceRefused.StreetUnknown::new);
    }
}
