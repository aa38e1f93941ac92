package uk.brum.places.persistence;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.util.List;
import java.util.OptionalInt;
import org.bson.Document;
import org.bson.conversions.Bson;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.places.domain.Boundary;
import uk.brum.places.domain.Ward;
import uk.brum.places.domain.WardCode;

/** The stored shape of a ward; the boundary is a GeoJSON MultiPolygon. */
final class WardDocument {

    private static final int SCHEMA_VERSION = 1;

    private WardDocument() {}

    static Bson changes(Ward ward) {
        Document boundary =
                new Document("type", "MultiPolygon").append("coordinates", Boundary.corners(ward.boundary()));
        return combine(
                set("schemaVersion", SCHEMA_VERSION),
                set("name", ward.name()),
                ward.population().isPresent()
                        ? set("population", ward.population().getAsInt())
                        : unset("population"),
                set("synthetic", ward.synthetic()),
                set("lat", ward.centre().lat()),
                set("lon", ward.centre().lon()),
                set("boundary", boundary));
    }

    @SuppressWarnings("unchecked") // written by this class
    static Ward read(Document stored) {
        Integer population = stored.getInteger("population");
        Document boundary = stored.get("boundary", Document.class);
        List<List<List<List<Double>>>> corners =
                (List<List<List<List<Double>>>>) (List<?>) boundary.getList("coordinates", List.class);
        return new Ward(
                new WardCode(stored.getString("_id")),
                stored.getString("name"),
                population == null ? OptionalInt.empty() : OptionalInt.of(population),
                stored.getBoolean("synthetic"),
                new LatLon(stored.getDouble("lat"), stored.getDouble("lon")),
                Boundary.of(corners));
    }
}
