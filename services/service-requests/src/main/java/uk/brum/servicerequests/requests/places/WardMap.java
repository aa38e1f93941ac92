package uk.brum.servicerequests.requests.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.util.GeometricShapeFactory;
import tools.jackson.databind.JsonNode;
import uk.brum.servicerequests.requests.domain.Point;

/** The boundaries of all wards, in memory: a report waits for no other service to learn its ward. */
final class WardMap {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    /** Of latitude. */
    private static final double METRES_A_DEGREE = 111_200;

    private final List<Area> areas;

    private record Area(String code, Envelope around, PreparedGeometry shape) {}

    private WardMap(List<Area> areas) {
        this.areas = areas;
    }

    static WardMap of(List<PlacesClient.Ward> wards) {
        List<Area> areas = new ArrayList<>();
        for (PlacesClient.Ward ward : wards) {
            JsonNode geometry = ward.geometry();
            if (geometry == null) {
                throw new IllegalArgumentException(ward.code() + " has no boundary");
            }
            Geometry shape = shape(geometry);
            areas.add(new Area(ward.code(), shape.getEnvelopeInternal(), PreparedGeometryFactory.prepare(shape)));
        }
        // as places answers: of several that share a boundary, the one with the lowest code
        areas.sort(Comparator.comparing(Area::code));
        return new WardMap(List.copyOf(areas));
    }

    /** The code of the ward, null when the point lies in none. */
    @Nullable
    String containing(Point point) {
        Coordinate coordinate = new Coordinate(point.lon(), point.lat());
        Geometry spot = SHAPES.createPoint(coordinate);
        for (Area area : areas) {
            if (area.around().covers(coordinate) && area.shape().covers(spot)) {
                return area.code();
            }
        }
        return null;
    }

    /** Whether some ward is at most so many metres away. */
    boolean reaches(Point point, int metres) {
        double degrees = metres / METRES_A_DEGREE;
        GeometricShapeFactory circle = new GeometricShapeFactory(SHAPES);
        circle.setCentre(new Coordinate(point.lon(), point.lat()));
        circle.setHeight(2 * degrees);
        circle.setWidth(2 * degrees / Math.cos(Math.toRadians(point.lat())));
        Polygon around = circle.createEllipse();
        return areas.stream().anyMatch(area -> area.shape().intersects(around));
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(polygon(part)));
                yield SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException("A ward is a polygon or several");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(point -> points.add(
                    new Coordinate(point.path(0).asDouble(), point.path(1).asDouble())));
            all.add(SHAPES.createLinearRing(points.toArray(Coordinate[]::new)));
        });
        return SHAPES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }
}
