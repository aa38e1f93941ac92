package uk.brum.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;

/** The running platform as the journeys see it: its addresses, its mailbox, and its public data. */
final class Journey {

    static final RunningPlatform PLATFORM = RunningPlatform.ofTheTests();
    static final PlatformStatus STATUS = PLATFORM.status();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** A collection that may be reported as missed now. */
    record Missed(String uprn, String postcode, String address, String stream, LocalDate date) {}

    private static final List<Missed> TAKEN = new ArrayList<>();

    private Journey() {}

    static String gateway() {
        return STATUS.gateway();
    }

    static String url(String service) {
        return STATUS.services().stream()
                .filter(candidate -> candidate.name().equals(service))
                .findFirst()
                .orElseThrow()
                .url();
    }

    static HttpResponse<String> get(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The access token of a registered client of this platform, for example of the portal. */
    static String clientToken(String clientId) {
        String basic = Base64.getEncoder()
                .encodeToString((clientId + ":" + secret(clientId)).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url("accounts") + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        return json(answer).path("access_token").asString();
    }

    private static String secret(String clientId) {
        try {
            JsonNode clients = JSON.readTree(
                    Files.readString(PLATFORM.home().resolve("secrets").resolve("clients.json")));
            for (JsonNode client : clients) {
                if (client.path("clientId").asString().equals(clientId)) {
                    return client.path("clientSecret").asString();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No client " + clientId);
    }

    /** A collection of the synthetic city that a resident can report as missed now and that no other journey has taken. */
    static synchronized Missed reportable() {
        String token = "Bearer " + clientToken("portal");
        for (String word : List.of("road", "street", "avenue", "lane", "close", "drive", "grove")) {
            JsonNode found =
                    json(get(url("places") + "/api/places/v1/addresses?limit=50&q=" + word, "Authorization", token));
            for (JsonNode address : found.path("items")) {
                Missed missed = reportable(
                        address.path("uprn").asString(),
                        address.path("postcode").asString(),
                        address.path("lines").path(0).asString());
                if (missed != null) {
                    return missed;
                }
            }
        }
        throw new AssertionError("Nobody in the city has a collection that can be reported now");
    }

    /** The same at a real address, when the folder of real inputs is there and has one left that was not reported yet. */
    static synchronized Missed reportableAtARealHome() {
        Missed synthetic = reportable();
        for (RealCity.Home home : RealCity.takenIn(synthetic.uprn())) {
            Missed missed = reportable(home.uprn(), home.postcode(), home.line());
            if (missed != null) {
                TAKEN.remove(synthetic);
                return missed;
            }
        }
        return synthetic;
    }

    private static @Nullable Missed reportable(String uprn, String postcode, String line) {
        JsonNode options = json(get(
                url("bin-schedules") + "/api/bins/v1/properties/" + uprn + "/missed-collections/options",
                "Authorization",
                "Bearer " + clientToken("portal")));
        for (JsonNode option : options.path("options")) {
            Missed missed = new Missed(
                    uprn,
                    postcode,
                    line,
                    option.path("streamName").asString(),
                    LocalDate.parse(option.path("collectionDate").asString()));
            if (option.path("reportable").asBoolean()
                    && !option.has("reopens")
                    && TAKEN.stream().noneMatch(taken -> taken.uprn().equals(uprn))) {
                TAKEN.add(missed);
                return missed;
            }
        }
        return null;
    }

    /** The emails that this address has got so far, newest last. */
    static List<JsonNode> mails(String to) {
        List<JsonNode> mails = new ArrayList<>();
        json(get(STATUS.mailbox() + "/api/messages?to=" + to.replace("+", "%2B").replace("@", "%40")))
                .path("messages")
                .forEach(mails::add);
        return mails;
    }

    /** Waits for an email whose subject contains the words, and returns it with its text. */
    static JsonNode mail(String to, String subject) {
        JsonNode[] found = new JsonNode[1];
        Awaitility.await("an email to " + to + " about " + subject)
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    found[0] = mails(to).stream()
                            .filter(mail -> mail.path("subject").asString().contains(subject))
                            .findFirst()
                            .orElse(null);
                    return found[0] != null;
                });
        return json(
                get(STATUS.mailbox() + "/api/messages/" + found[0].path("id").asString()));
    }

    /** The first link in an email's text. */
    static String link(JsonNode mail) {
        Matcher link = LINK.matcher(mail.path("text").asString());
        if (!link.find()) {
            throw new AssertionError("No link in: " + mail.path("text").asString());
        }
        return link.group();
    }

    static @Nullable String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
