package uk.brum.places.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.places.domain.Boundary;
import uk.brum.places.domain.Ward;

/** A ward with its boundary as it is answered. */
record WardView(
        String code,
        String name,
        @Nullable Integer population,
        LocationView centre,
        boolean synthetic,
        MultiPolygon geometry) {

    static WardView of(Ward ward) {
        Summary summary = Summary.of(ward);
        return new WardView(
                summary.code(),
                summary.name(),
                summary.population(),
                summary.centre(),
                summary.synthetic(),
                new MultiPolygon("MultiPolygon", Boundary.corners(ward.boundary())));
    }

    /** GeoJSON: polygons, rings, corners, longitude and latitude. */
    record MultiPolygon(String type, List<List<List<List<Double>>>> coordinates) {}

    /** A ward without its boundary. */
    record Summary(String code, String name, @Nullable Integer population, LocationView centre, boolean synthetic) {

        static Summary of(Ward ward) {
            return new Summary(
                    ward.code().value(),
                    ward.name(),
                    ward.population().isPresent() ? ward.population().getAsInt() : null,
                    LocationView.of(ward.centre()),
                    ward.synthetic());
        }
    }

    /** Every ward. */
    record ListView(List<Summary> items) {}
}
