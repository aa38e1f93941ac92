package uk.brum.places.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;
import uk.brum.city.NationalGrid.LatLon;

/**
 * Tells in which ward a point lies. A point on a boundary lies in every ward that it touches; the one with the lowest code
 * is the answer, always, so that every part of the platform gives the same one. Immutable, for use by many threads.
 */
public final class WardMap {

    /** Boundaries are published simplified: an address this near to the city's edge belongs to it. Metres. */
    private static final double NEAR = 250;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final long version;
    private final Map<WardCode, Located> wards = new TreeMap<>();

    private record Located(Ward ward, IndexedPointInAreaLocator locator) {}

    /**
     * Makes the map of some wards.
     *
     * @param version another number for another map
     */
    public WardMap(long version, List<Ward> wards) {
        this.version = version;
        wards.forEach(
                ward -> this.wards.put(ward.code(), new Located(ward, new IndexedPointInAreaLocator(ward.boundary()))));
    }

    /** Another number for another map. */
    public long version() {
        return version;
    }

    /** By code. */
    public List<Ward> all() {
        return wards.values().stream().map(Located::ward).toList();
    }

    public boolean isEmpty() {
        return wards.isEmpty();
    }

    public Optional<Ward> find(WardCode code) {
        return Optional.ofNullable(wards.get(code)).map(Located::ward);
    }

    /** The ward of a point, the one with the lowest code when it touches several; none outside the city. */
    public Optional<Ward> containing(LatLon point) {
        Coordinate at = new Coordinate(point.lon(), point.lat());
        for (Located each : wards.values()) {
            if (each.ward().boundary().getEnvelopeInternal().contains(at)
                    && each.locator().locate(at) != org.locationtech.jts.geom.Location.EXTERIOR) {
                return Optional.of(each.ward());
            }
        }
        return Optional.empty();
    }

    /** The ward of an address: the one that contains it, else the nearest within 250 m, else none. */
    public Optional<WardCode> wardOf(Location location) {
        Optional<Ward> inside = containing(location.position());
        if (inside.isPresent()) {
            return inside.map(Ward::code);
        }
        return wards.values().stream()
                .map(Located::ward)
                .filter(ward -> metres(ward, location) <= NEAR)
                .min(Comparator.comparingDouble((Ward ward) -> metres(ward, location)))
                .map(Ward::code);
    }

    private static double metres(Ward ward, Location from) {
        Coordinate point = new Coordinate(from.position().lon(), from.position().lat());
        Coordinate nearest = DistanceOp.nearestPoints(ward.boundary(), SHAPES.createPoint(point))[0];
        return Location.of(new LatLon(nearest.y, nearest.x)).metresTo(from);
    }
}
