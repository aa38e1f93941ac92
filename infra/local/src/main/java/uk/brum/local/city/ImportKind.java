package uk.brum.local.city;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.brum.local.Obstacle;

/** A kind of file that a service takes in. */
public enum ImportKind {
    ADDRESSES("places", 8102, null),
    WARDS("places", 8102, JsonLines.GEOJSON),
    ROUNDS("bins", 8104, null),
    PROPERTIES("bins", 8104, null),
    HOLIDAYS("bins", 8104, null),
    REPORTS("requests", 8103, null),
    /** As GeoReport v2 answers them. */
    REPORTS_JSON("requests", 8103, JsonLines.GEOREPORT),
    /** Collections of large items that are booked in another system. */
    BULKY_COLLECTIONS("requests", 8103, null),
    BULKY_COLLECTIONS_JSON("requests", 8103, JsonLines.BOOKINGS);

    private static final String AS_JSON = "-json";

    private final String api;
    private final int port;
    private final @Nullable JsonLines json;

    ImportKind(String api, int port, @Nullable JsonLines json) {
        this.api = api;
        this.port = port;
        this.json = json;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The service itself is asked, not the gateway: an import is an operator's work and needs no rate limit. */
    String address(int offset, String importId) {
        return "http://127.0.0.1:" + (port + offset) + "/api/" + api + "/v1/imports/" + id() + "/" + importId;
    }

    boolean hasHeader() {
        return json == null;
    }

    /** How its JSON is cut into lines; null for CSV. */
    @Nullable
    JsonLines json() {
        return json;
    }

    String contentType() {
        return json == null
                ? "text/csv"
                : json == JsonLines.GEOJSON ? "application/geo+json-seq" : "application/x-ndjson";
    }

    String fileOfCity() {
        return id() + (hasHeader() ? ".csv" : ".geojsonl");
    }

    /**
     * The kind that a person names. What can be CSV or JSON is JSON when the file's name says so.
     *
     * @throws Obstacle with the kinds that there are
     */
    public static ImportKind named(String name, Path file) {
        var json = file.toString().matches("(?i).*\\.(json|jsonl|ndjson)");
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(name) || json && kind.id().equals(name + AS_JSON))
                .reduce((one, asJson) -> asJson)
                .orElseThrow(() -> new Obstacle("'" + name + "' cannot be imported; what can be is "
                        + Arrays.stream(values())
                                .map(ImportKind::id)
                                .filter(id -> !id.endsWith(AS_JSON))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
