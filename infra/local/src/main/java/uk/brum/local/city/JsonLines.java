package uk.brum.local.city;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.Obstacle;

/**
 * JSON with one thing on each line, which is how services take it. A file that is one large list, or an object with the
 * list in it, is rewritten, thing by thing, into a temporary file.
 *
 * @param language what the file should be, for a person
 * @param list the name of the list: {@code features} in GeoJSON
 */
record JsonLines(String language, String list) {

    static final JsonLines GEOJSON = new JsonLines("GeoJSON", "features");
    static final JsonLines GEOREPORT = new JsonLines("JSON of GeoReport", "service_requests");
    static final JsonLines BOOKINGS = new JsonLines("JSON of bookings", "bookings");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The file itself when it has a thing on each line, otherwise a temporary one that has. */
    Path of(Path file) throws IOException {
        if (startsWithWholeThing(file)) {
            return file;
        }
        var lines = Files.createTempFile("brum-lines", ".jsonl");
        try (var parser = JSON.createParser(file.toFile());
                var writer = Files.newBufferedWriter(lines)) {
            var depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var bare = depth == 0 && token == JsonToken.START_ARRAY;
                if (bare
                        || depth == 1
                                && token == JsonToken.PROPERTY_NAME
                                && parser.currentName().equals(list)
                                && parser.nextToken() == JsonToken.START_ARRAY) {
                    copy(parser, writer);
                } else if (parser.currentToken().isStructStart()) {
                    depth++;
                } else if (parser.currentToken().isStructEnd()) {
                    depth--;
                }
            }
            return lines;
        } catch (JacksonException e) {
            Files.delete(lines);
            var at = e.getLocation();
            throw new Obstacle(
                    file + " is not " + language + ": line " + (at == null ? 1 : at.getLineNr()) + " cannot be read.",
                    e);
        }
    }

    static void discard(Path lines, Path file) throws IOException {
        if (!lines.equals(file)) {
            Files.deleteIfExists(lines);
        }
    }

    private static void copy(JsonParser parser, Writer writer) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            writer.write(JSON.readTree(parser).toString());
            writer.write(System.lineSeparator());
        }
    }

    private boolean startsWithWholeThing(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var line = reader.readLine();
            var first = JSON.readTree(line == null ? "" : line);
            return first.isObject() && !first.has(list);
        } catch (JacksonException e) {
            return false;
        }
    }
}
