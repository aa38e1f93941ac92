package uk.brum.places.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.city.WardFacts;
import uk.brum.places.domain.Boundary;
import uk.brum.places.domain.Ward;
import uk.brum.places.domain.WardCode;
import uk.brum.places.domain.Wards;
import uk.brum.starter.imports.Row;
import uk.brum.starter.imports.RowError;
import uk.brum.starter.imports.RowImport;

/** Rows of a file of wards: one GeoJSON feature on each line, with the property names of the common publishers. */
@Component
class WardRows implements RowImport {

    private static final List<String> CODE =
            List.of("code", "wd19cd", "WD19CD", "WD24CD", "wd24cd", "WD18CD", "wd18cd");
    private static final List<String> NAME =
            List.of("name", "wd19nm", "WD19NM", "WD24NM", "wd24nm", "WD18NM", "wd18nm");
    private static final int LONGEST_NAME = 100;

    private final Wards wards;
    private final JsonMapper json;

    WardRows(Wards wards, JsonMapper json) {
        this.wards = wards;
        this.json = json;
    }

    @Override
    public String kind() {
        return "wards";
    }

    @Override
    public List<String> neededColumns() {
        return List.of();
    }

    @Override
    public boolean finishesLater() {
        return true;
    }

    @Override
    public String mediaType() {
        return "application/geo+json-seq";
    }

    @Override
    public List<RowError> store(List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        Map<WardCode, Ward> byCode = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                Ward ward = ward(json.readTree(row.text()));
                byCode.put(ward.code(), ward);
            } catch (JacksonException e) {
                errors.add(new RowError(row.line(), null, "The line is not a GeoJSON feature."));
            } catch (IllegalArgumentException e) {
                errors.add(new RowError(row.line(), null, String.valueOf(e.getMessage())));
            }
        }
        if (!byCode.isEmpty()) {
            wards.store(List.copyOf(byCode.values()));
        }
        return errors;
    }

    private static Ward ward(JsonNode feature) {
        if (!"Feature".equals(feature.path("type").asString(""))) {
            throw new IllegalArgumentException("The line is not a GeoJSON feature.");
        }
        JsonNode properties = feature.path("properties");
        WardCode code = first(properties, CODE)
                .flatMap(WardCode::parse)
                .orElseThrow(() -> new IllegalArgumentException("The feature has no ward code in 'code' or 'wd19cd'."));
        String name = first(properties, NAME)
                .filter(text -> text.length() <= LONGEST_NAME)
                .orElseThrow(() -> new IllegalArgumentException("The feature has no name in 'name' or 'wd19nm'."));
        Geometry boundary = boundary(feature.path("geometry"));
        Optional<WardFacts> facts = WardFacts.byCode(code.value());
        int population = properties
                .path("population")
                .asInt(facts.map(WardFacts::population).orElse(-1));
        return new Ward(
                code,
                name,
                population < 0 ? OptionalInt.empty() : OptionalInt.of(population),
                properties.path("synthetic").asBoolean(false),
                centre(boundary, facts),
                boundary);
    }

    private static Optional<String> first(JsonNode properties, List<String> names) {
        return names.stream()
                .map(name -> properties.path(name).asString("").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Geometry boundary(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        List<List<List<List<Double>>>> polygons = switch (geometry.path("type").asString("")) {
            case "Polygon" -> List.of(rings(coordinates));
            case "MultiPolygon" -> elements(coordinates).map(WardRows::rings).toList();
            default -> throw new IllegalArgumentException("The feature is neither a Polygon nor a MultiPolygon.");
        };
        try {
            Geometry shape = Boundary.of(polygons);
            if (shape.isEmpty() || shape.getArea() == 0) {
                throw new IllegalArgumentException("empty");
            }
            return shape;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A ring of the boundary is not closed or encloses nothing.", e);
        }
    }

    private static List<List<List<Double>>> rings(JsonNode polygon) {
        return elements(polygon)
                .map(ring -> elements(ring).map(WardRows::corner).toList())
                .toList();
    }

    private static List<Double> corner(JsonNode corner) {
        double lon = corner.path(0).asDouble(Double.NaN);
        double lat = corner.path(1).asDouble(Double.NaN);
        if (!(lon >= -9 && lon <= 3 && lat >= 49 && lat <= 61)) {
            throw new IllegalArgumentException(
                    "Corners must be longitude and latitude in degrees (WGS84), in Britain.");
        }
        return List.of(lon, lat);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? array.valueStream() : Stream.empty();
    }

    /** The published centre when it lies inside this boundary, else a point that does. */
    private static LatLon centre(Geometry boundary, Optional<WardFacts> facts) {
        return facts.map(WardFacts::centre)
                .filter(centre -> boundary.contains(
                        boundary.getFactory().createPoint(new Coordinate(centre.lon(), centre.lat()))))
                .orElseGet(() -> {
                    Point inside = boundary.getInteriorPoint();
                    return new LatLon(inside.getY(), inside.getX()).rounded();
                });
    }
}
