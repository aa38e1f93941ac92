package uk.brum.places.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Page;
import uk.brum.places.domain.Ward;
import uk.brum.places.domain.WardMap;

/** An address as it is answered. */
record AddressView(
        String uprn,
        List<String> lines,
        String postcode,
        @Nullable String usrn,
        @Nullable String wardCode,
        @Nullable String wardName,
        LocationView location,
        double easting,
        double northing,
        @Nullable String classification,
        boolean synthetic) {

    static AddressView of(Address address, WardMap wards) {
        Optional<Ward> ward = Optional.ofNullable(address.ward()).flatMap(wards::find);
        return new AddressView(
                address.uprn().toString(),
                address.lines(),
                address.postcode().value(),
                address.usrn() == null ? null : address.usrn().toString(),
                ward.map(known -> known.code().value()).orElse(null),
                ward.map(Ward::name).orElse(null),
                LocationView.of(address.location().position()),
                address.location().grid().easting(),
                address.location().grid().northing(),
                address.classification().isEmpty() ? null : address.classification(),
                address.uprn().isSynthetic());
    }

    /** Some addresses and where the next ones start. */
    record PageView(List<AddressView> items, @Nullable String nextCursor) {

        static PageView of(Page<Address> page, WardMap wards) {
            return new PageView(
                    page.items().stream()
                            .map(address -> AddressView.of(address, wards))
                            .toList(),
                    page.next().orElse(null));
        }
    }
}
