package uk.brum.portal.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.area.Neighbourhood.At;

/** What a map draws, as GeoJSON with a kind and words for each thing. */
public record Layers(String type, List<Feature> features) {

    /** A feature; {@code properties.kind} is ward, street, home, report or place. */
    public record Feature(String type, Map<String, String> properties, Object geometry) {}

    /** A place on the map. */
    public record Point(String type, List<Double> coordinates) {}

    public static Layers empty() {
        return new Layers("FeatureCollection", new ArrayList<>());
    }

    public Layers ward(Neighbourhood.Ward ward) {
        features.add(new Feature("Feature", Map.of("kind", "ward", "words", ward.name()), ward.geometry()));
        return this;
    }

    public Layers point(String kind, At at, String words, @Nullable String href) {
        Map<String, String> properties = href == null
                ? Map.of("kind", kind, "words", words)
                : Map.of("kind", kind, "words", words, "href", href);
        features.add(new Feature("Feature", properties, new Point("Point", List.of(at.lon(), at.lat()))));
        return this;
    }
}
