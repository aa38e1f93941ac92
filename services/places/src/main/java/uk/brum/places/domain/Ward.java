package uk.brum.places.domain;

import java.util.OptionalInt;
import org.locationtech.jts.geom.Geometry;
import uk.brum.city.NationalGrid.LatLon;

/**
 * A ward of the city.
 *
 * @param population people, when known
 * @param synthetic whether its boundary is the demonstration city's
 * @param centre a point inside it
 * @param boundary polygon or polygons in WGS84, x is longitude
 */
public record Ward(
        WardCode code, String name, OptionalInt population, boolean synthetic, LatLon centre, Geometry boundary) {}
