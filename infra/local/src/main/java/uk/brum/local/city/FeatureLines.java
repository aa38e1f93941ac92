package uk.brum.local.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Obstacle;

/**
 * GeoJSON with one feature on each line, which is how services take it. A file that is one large collection is
 * rewritten, feature by feature, into a temporary file.
 */
final class FeatureLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FeatureLines() {}

    /** The file itself when it has a feature on each line, otherwise a temporary one that has. */
    static Path of(Path file) throws IOException {
        if (startsWithWholeFeature(file)) {
            return file;
        }
        var lines = Files.createTempFile("brum-features", ".geojsonl");
        try (var parser = JSON.createParser(file.toFile());
                var writer = Files.newBufferedWriter(lines)) {
            var depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == 1
                        && token == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("features")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        writer.write(JSON.readTree(parser).toString());
                        writer.newLine();
                    }
                } else if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                }
            }
            return lines;
        } catch (JacksonException e) {
            Files.delete(lines);
            var at = e.getLocation();
            throw new Obstacle(
                    file + " is not GeoJSON: line " + (at == null ? 1 : at.getLineNr()) + " cannot be read.", e);
        }
    }

    static void discard(Path lines, Path file) throws IOException {
        if (!lines.equals(file)) {
            Files.deleteIfExists(lines);
        }
    }

    private static boolean startsWithWholeFeature(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var line = reader.readLine();
            return line != null && JSON.readTree(line).path("type").asString("").equals("Feature");
        } catch (JacksonException e) {
            return false;
        }
    }
}
