package uk.brum.local.city;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.brum.local.Obstacle;

/** A kind of file that a service takes in. */
public enum ImportKind {
    ADDRESSES("places", 8102, true),
    WARDS("places", 8102, false),
    ROUNDS("bins", 8104, true),
    PROPERTIES("bins", 8104, true),
    HOLIDAYS("bins", 8104, true);

    private final String api;
    private final int port;
    private final boolean header;

    ImportKind(String api, int port, boolean header) {
        this.api = api;
        this.port = port;
        this.header = header;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service itself is asked, not the gateway: an import is an operator's work and needs no rate limit. */
    String address(int offset, String importId) {
        return "http://127.0.0.1:" + (port + offset) + "/api/" + api + "/v1/imports/" + id() + "/" + importId;
    }

    boolean hasHeader() {
        return header;
    }

    String contentType() {
        return header ? "text/csv" : "application/geo+json-seq";
    }

    String fileOfCity() {
        return id() + (header ? ".csv" : ".geojsonl");
    }

    /** @throws Obstacle with the kinds that there are */
    public static ImportKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new Obstacle("'" + name + "' cannot be imported; what can be is "
                        + Arrays.stream(values()).map(ImportKind::id).collect(Collectors.joining(", ")) + "."));
    }
}
