package uk.brum.city;

import java.util.List;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;

/** One household and where it lives; a flat shares its position with the other flats of its building. */
record Home(
        long uprn,
        List<String> lines,
        String postcode,
        int usrn,
        String street,
        GridRef grid,
        LatLon position,
        String wardCode,
        Kind kind) {

    /** What kind of home it is, by its AddressBase classification. */
    enum Kind {
        DETACHED("RD02"),
        SEMI_DETACHED("RD03"),
        TERRACED("RD04"),
        FLAT("RD06");

        private final String classification;

        Kind(String classification) {
            this.classification = classification;
        }

        String classification() {
            return classification;
        }
    }
}
