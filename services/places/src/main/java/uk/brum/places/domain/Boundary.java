package uk.brum.places.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Boundaries as lists of corners, in the nesting of a GeoJSON MultiPolygon: polygons, rings, corners, longitude and latitude. */
public final class Boundary {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Boundary() {}

    /**
     * The shape of some polygons. A ring that touches or crosses itself, which published boundaries sometimes have, is put
     * right.
     *
     * @throws IllegalArgumentException when a ring is not closed or has fewer than four corners
     */
    public static Geometry of(List<List<List<List<Double>>>> polygons) {
        Geometry shape = SHAPES.createMultiPolygon(
                polygons.stream().map(Boundary::polygon).toArray(Polygon[]::new));
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }

    /** The corners of a shape. */
    public static List<List<List<List<Double>>>> corners(Geometry shape) {
        List<List<List<List<Double>>>> polygons = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                List<List<List<Double>>> rings = new ArrayList<>();
                rings.add(corners(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(corners(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return polygons;
    }

    private static Polygon polygon(List<List<List<Double>>> rings) {
        LinearRing[] all = rings.stream().map(Boundary::ring).toArray(LinearRing[]::new);
        if (all.length == 0) {
            throw new IllegalArgumentException("A polygon needs a ring");
        }
        return SHAPES.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
    }

    private static LinearRing ring(List<List<Double>> corners) {
        if (corners.size() < 4) {
            throw new IllegalArgumentException("A ring needs four corners");
        }
        return SHAPES.createLinearRing(corners.stream()
                .map(corner -> new Coordinate(corner.get(0), corner.get(1)))
                .toArray(Coordinate[]::new));
    }

    private static List<List<Double>> corners(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(corner -> List.of(corner.x, corner.y))
                .toList();
    }
}
