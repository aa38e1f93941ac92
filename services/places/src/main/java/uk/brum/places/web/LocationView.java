package uk.brum.places.web;

import uk.brum.city.NationalGrid.LatLon;

/** A position in WGS84 as it is answered. */
record LocationView(double lat, double lon) {

    static LocationView of(LatLon position) {
        return new LocationView(position.lat(), position.lon());
    }
}
