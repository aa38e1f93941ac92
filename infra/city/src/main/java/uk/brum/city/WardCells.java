package uk.brum.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;

/**
 * The wards of the synthetic city: around each real centre the part of the city that is nearer to it than to any other,
 * cut off at the city's outline. Real boundaries come by import.
 */
final class WardCells {

    /** One cell: its shape on the National Grid to build in, and in WGS84 as it is written. */
    record Cell(WardFacts ward, GridRef centre, Geometry grid, Geometry wgs84) {}

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, IndexedPointInAreaLocator> locators = new TreeMap<>();

    WardCells() {
        Polygon outline = SHAPES.createPolygon(
                WardFacts.outline().stream().map(WardCells::onGrid).toArray(Coordinate[]::new));
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(
                WardFacts.all().stream().map(ward -> onGrid(ward.centre())).toList());
        voronoi.setClipEnvelope(outline.getEnvelopeInternal());
        Geometry diagram = voronoi.getDiagram(SHAPES);
        for (WardFacts ward : WardFacts.all()) {
            Coordinate centre = onGrid(ward.centre());
            for (int i = 0; i < diagram.getNumGeometries(); i++) {
                Geometry cell = diagram.getGeometryN(i);
                if (cell.intersects(SHAPES.createPoint(centre))) {
                    Geometry clipped = cell.intersection(outline);
                    Geometry wgs84 = inWgs84(clipped);
                    cells.add(new Cell(ward, new GridRef(centre.x, centre.y), clipped, wgs84));
                    locators.put(ward.code(), new IndexedPointInAreaLocator(wgs84));
                    break;
                }
            }
        }
    }

    List<Cell> all() {
        return cells;
    }

    /** The ward of a position as it is written in the files; the lowest code when it lies on a boundary. */
    Optional<String> wardOf(GridRef grid, LatLon position) {
        Coordinate point = new Coordinate(position.lon(), position.lat());
        Cell nearest =
                Collections.min(cells, Comparator.comparingDouble(cell -> squareOfDistance(cell.centre(), grid)));
        if (Objects.requireNonNull(locators.get(nearest.ward().code())).locate(point) == Location.INTERIOR) {
            return Optional.of(nearest.ward().code());
        }
        return locators.entrySet().stream()
                .filter(ward -> ward.getValue().locate(point) != Location.EXTERIOR)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static double squareOfDistance(GridRef a, GridRef b) {
        double east = a.easting() - b.easting();
        double north = a.northing() - b.northing();
        return east * east + north * north;
    }

    private static Coordinate onGrid(LatLon position) {
        GridRef grid = NationalGrid.toGrid(position);
        return new Coordinate(grid.easting(), grid.northing());
    }

    private static Geometry inWgs84(Geometry grid) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence corners, Geometry parent) {
                Coordinate[] moved = new Coordinate[corners.size()];
                for (int i = 0; i < moved.length; i++) {
                    LatLon to = NationalGrid.toLatLon(new GridRef(corners.getX(i), corners.getY(i)))
                            .rounded();
                    moved[i] = new Coordinate(to.lon(), to.lat());
                }
                return factory.getCoordinateSequenceFactory().create(moved);
            }
        }.transform(grid);
    }
}
