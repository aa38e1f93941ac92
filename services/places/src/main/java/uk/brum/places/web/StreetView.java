package uk.brum.places.web;

import java.util.List;
import uk.brum.places.domain.Postcode;
import uk.brum.places.domain.Street;
import uk.brum.places.domain.WardCode;

/** A street as it is answered. */
record StreetView(String usrn, String name, List<String> postcodes, List<String> wardCodes, boolean synthetic) {

    static StreetView of(Street street) {
        return new StreetView(
                street.usrn().toString(),
                street.name(),
                street.postcodes().stream().map(Postcode::value).toList(),
                street.wards().stream().map(WardCode::value).toList(),
                street.usrn().isSynthetic());
    }
}
