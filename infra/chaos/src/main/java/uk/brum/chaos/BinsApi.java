package uk.brum.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.SignedInPerson;

/** The bin API as a resident's app uses it: reports go through the gateway, reads of what is stored go to the owner. */
final class BinsApi {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final Set<Integer> TRANSIENT = Set.of(401, 408, 425, 429, 500, 502, 503, 504);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI gateway;
    private final URI owner;

    BinsApi(HttpClient http, URI gateway, URI owner) {
        this.http = http;
        this.gateway = gateway;
        this.owner = owner;
    }

    Answer report(SignedInPerson resident, String key, Slot slot) throws InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "uprn", slot.uprn(),
                "stream", slot.stream(),
                "collectionDate", slot.collectionDate().toString()));
        try {
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/bins/v1/missed-collections"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + resident.token())
                    .header("Idempotency-Key", key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answer.TryAgain(String.valueOf(e), TRY_AGAIN);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonNode body = json(response.body());
        int status = response.statusCode();
        if (status == 201 || status == 200) {
            return new Answer.Have(
                    body.path("reference").asString(""),
                    body.path("messageWillFollow").asBoolean(false));
        }
        String said = status + " " + body.path("detail").asString("");
        if (TRANSIENT.contains(status)) {
            Duration after = response.headers()
                    .firstValue("Retry-After")
                    .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                    .orElse(TRY_AGAIN);
            return new Answer.TryAgain(said, after);
        }
        return new Answer.No(status, said);
    }

    /** Collections of a home that can be reported now. */
    List<Slot> reportable(SignedInPerson resident, String uprn) throws IOException, InterruptedException {
        JsonNode answer = read(resident, "/api/bins/v1/properties/" + uprn + "/missed-collections/options")
                .orElse(JSON.createObjectNode());
        List<Slot> slots = new ArrayList<>();
        for (JsonNode option : answer.path("options")) {
            if (option.path("reportable").asBoolean(false)) {
                slots.add(new Slot(
                        uprn,
                        option.path("stream").asString(),
                        LocalDate.parse(option.path("collectionDate").asString())));
            }
        }
        return slots;
    }

    /** The report as its owner has it; nothing when there is none. */
    Optional<Slot> stored(SignedInPerson resident, String reference) throws IOException, InterruptedException {
        return read(resident, "/api/bins/v1/missed-collections/" + reference).map(BinsApi::slot);
    }

    /** Every report of this person, by reference. */
    Map<String, Slot> reportsOf(SignedInPerson resident) throws IOException, InterruptedException {
        Map<String, Slot> all = new LinkedHashMap<>();
        String cursor = "";
        do {
            JsonNode page = read(
                            resident,
                            "/api/bins/v1/missed-collections?mine=true&limit=100"
                                    + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)))
                    .orElseThrow();
            page.path("items").forEach(item -> all.put(item.path("reference").asString(), slot(item)));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return all;
    }

    private Optional<JsonNode> read(SignedInPerson resident, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(owner.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + resident.token())
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return switch (response.statusCode()) {
            case 200 -> Optional.of(json(response.body()));
            case 404 -> Optional.empty();
            default -> throw new IOException(path + " answered " + response.statusCode() + " " + response.body());
        };
    }

    private static Slot slot(JsonNode report) {
        return new Slot(
                report.path("uprn").asString(),
                report.path("stream").asString(),
                LocalDate.parse(report.path("collectionDate").asString()));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
