package uk.brum.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.PlatformStatus;

/** The e-mails of the residents that came since this was made. It remembers them, since the mailbox forgets old ones. */
final class Mailbox {

    private static final Pattern REFERENCE = Pattern.compile("MB-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI address;
    private final List<String> people;
    private final Set<String> before = new LinkedHashSet<>();
    private final Map<String, Observed.Mail> since = new LinkedHashMap<>();

    Mailbox(HttpClient http, URI address, List<PlatformStatus.Resident> people)
            throws IOException, InterruptedException {
        this.http = http;
        this.address = address;
        this.people = people.stream().map(PlatformStatus.Resident::email).toList();
        for (String person : this.people) {
            list(person).forEach(mail -> before.add(mail.path("id").asString()));
        }
    }

    /** Looks again. */
    void collect() throws IOException, InterruptedException {
        for (String person : people) {
            for (JsonNode mail : list(person)) {
                String id = mail.path("id").asString();
                if (!before.contains(id)) {
                    Optional<String> reference = since.containsKey(id)
                            ? Optional.of(since.get(id).reference())
                            : reference(id, mail.path("subject").asString());
                    reference.ifPresentOrElse(
                            found -> since.put(
                                    id,
                                    new Observed.Mail(
                                            id, found, mail.path("repeats").asLong(0))),
                            () -> before.add(id));
                }
            }
        }
    }

    List<Observed.Mail> mails() {
        return List.copyOf(since.values());
    }

    /** The report that the mail tells of; nothing for mails about other things. */
    private Optional<String> reference(String id, String subject) throws IOException, InterruptedException {
        Matcher inSubject = REFERENCE.matcher(subject);
        if (inSubject.find()) {
            return Optional.of(inSubject.group());
        }
        Matcher inText =
                REFERENCE.matcher(get("/api/messages/" + id).path("text").asString(""));
        return inText.find() ? Optional.of(inText.group()) : Optional.empty();
    }

    private JsonNode list(String person) throws IOException, InterruptedException {
        return get("/api/messages?to=" + URLEncoder.encode(person, StandardCharsets.UTF_8))
                .path("messages");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(15))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The mailbox answered " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }
}
