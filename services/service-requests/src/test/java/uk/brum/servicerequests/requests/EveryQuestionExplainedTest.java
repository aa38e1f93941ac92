package uk.brum.servicerequests.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.brum.testing.Contract;
import uk.brum.testing.TestTokens;

/**
 * No question that a person waits for reads a whole collection. The questions are not listed here: each reading operation
 * of both contracts is asked, with each of its parameters and each two of them, by whoever may; what it really asks of
 * MongoDB is heard, and explained with 100,000 requests stored. A new operation or parameter cannot be forgotten.
 */
@Import(EveryQuestionExplainedTest.Listening.class)
class EveryQuestionExplainedTest extends RunningRequests {

    private static final int STORED = 100_000;
    private static final HeardQuestions HEARD = new HeardQuestions();
    /** A stream of everything, which nobody waits for to end. */
    private static final Set<String> STREAMS = Set.of("exportRequests");
    /** How the answer looks, whatever was asked. */
    private static final Set<String> LOOKS = Set.of("fields", "format", "extensions");
    /** Together they are one question. */
    private static final List<String> NEAR = List.of("lat", "lon", "long", "radius", "metres");
    /** Of the size of the council's own lists, however many requests there are. */
    private static final Set<String> SHORT = Set.of("categoryVersions");

    private static final List<String> OPEN = List.of("submitted", "acknowledged", "assigned", "in-progress");
    private static final List<String> CLOSED = List.of("done", "will-not-be-done", "not-ours");
    private static final Instant FIRST = MovableClock.MONDAY.minus(Duration.ofDays(340));

    @Autowired
    MongoDatabase database;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Hears what the service asks. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        MongoClientSettingsBuilderCustomizer hearing() {
            return settings -> settings.addCommandListener(HEARD);
        }
    }

    @Test
    void every_question_of_a_waiting_person_reads_little_more_than_it_answers() throws Exception {
        fill(List.of(stored(52.45), stored(52.46)));
        for (String name : List.of("service-requests", "open311")) {
            Contract contract = Contract.of(name);
            for (Contract.Located operation : contract.operations().values()) {
                if (operation.method() == PathItem.HttpMethod.GET
                        && !STREAMS.contains(operation.operation().getOperationId())) {
                    ask(contract, operation);
                }
            }
        }

        List<HeardQuestions.Explained> explained = HEARD.explainedBy(database);
        assertThat(explained).hasSizeGreaterThan(50);
        assertThat(explained)
                .filteredOn(question -> question.readsAll() && !SHORT.contains(question.collection())
                        || question.examined() > (question.isOfOpenOnes() ? STORED / 10 + 100 : STORED / 50))
                .isEmpty();
    }

    private void ask(Contract contract, Contract.Located at) throws Exception {
        Object roles = at.operation().getExtensions().get("x-roles");
        String role = String.valueOf(((List<?>) roles).getFirst());
        List<Parameter> optional = new ArrayList<>();
        StringBuilder needed = new StringBuilder("?");
        String path = at.path();
        for (Parameter parameter : contract.parameters(at)) {
            String value = URLEncoder.encode(values(contract, parameter).getFirst(), StandardCharsets.UTF_8);
            if ("path".equals(parameter.getIn())) {
                path = path.replace("{" + parameter.getName() + "}", value);
            } else if ("query".equals(parameter.getIn()) && Boolean.TRUE.equals(parameter.getRequired())) {
                needed.append(parameter.getName()).append('=').append(value).append('&');
            } else if ("query".equals(parameter.getIn()) && !LOOKS.contains(parameter.getName())) {
                optional.add(parameter);
            }
        }
        Set<String> parts = new LinkedHashSet<>(List.of(""));
        String near = "";
        for (Parameter parameter : optional) {
            for (String value : values(contract, parameter)) {
                String part = parameter.getName() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
                if (NEAR.contains(parameter.getName())) {
                    near += part;
                } else {
                    parts.add(part);
                }
            }
        }
        parts.add(near);
        for (String one : parts) {
            for (String other : parts) {
                if (one.isEmpty() || one.compareTo(other) < 0) {
                    ask(path + needed + one + other, role);
                    if (role.equals("anonymous")
                            && !at.operation().getSecurity().isEmpty()) {
                        ask(path + needed + one + other, "agent");
                    }
                }
            }
        }
    }

    private void ask(String path, String role) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!role.equals("anonymous")) {
            TestTokens token = role.startsWith("service:")
                    ? TestTokens.service(role.substring("service:".length()))
                    : TestTokens.person("person-7", role);
            request.header("Authorization", token.header());
        }
        int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).as(path).isLessThan(500).isNotIn(401, 403);
    }

    /** Each value of an enumeration, else the contract's example. */
    private static List<String> values(Contract contract, Parameter parameter) {
        List<?> all =
                parameter.getSchema() == null ? null : parameter.getSchema().getEnum();
        return all == null
                ? List.of(String.valueOf(contract.example(parameter)))
                : all.stream().map(String::valueOf).toList();
    }

    private Document stored(double lat) {
        String reference = report(streetLight(lat), RESIDENT).reference();
        return database.getCollection("requests")
                .find(new Document("_id", reference))
                .first();
    }

    /** Copies of real requests, over a year and a city; the same at each run. */
    private void fill(List<Document> real) {
        MongoCollection<Document> requests = database.getCollection("requests");
        Random random = new Random(311);
        List<String> categories = List.of("pothole", "graffiti", "fly-tip", "street-light", "noise");
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < STORED; i++) {
            boolean open = i % 10 == 0;
            Date at = Date.from(FIRST.plus(Duration.ofMinutes(480L * i / 100)));
            Document one = new Document(real.get(i % real.size()));
            List.of("outbox", "outboxSince", "idem", "relay").forEach(one::remove);
            one.append("_id", i == 70 ? "SR-7K2M-9QXD" : "SR-" + String.format("%04d-%04d", i / 10_000, i % 10_000))
                    .append("submittedAt", at)
                    .append("updatedAt", at)
                    .append("status", (open ? OPEN : CLOSED).get(random.nextInt(3)))
                    .append("open", open)
                    .append("shown", i % 20 != 1)
                    .append("category", categories.get(random.nextInt(categories.size())))
                    .append("ward", "E0501" + (1118 + random.nextInt(69)))
                    .append(
                            "location",
                            new Document("type", "Point")
                                    .append(
                                            "coordinates",
                                            List.of(-1.99 + random.nextDouble() / 5, 52.38 + random.nextDouble() / 5)))
                    .append("words", List.of("lane" + i % 400, i % 3 == 0 ? "library" : "bridge"))
                    .append("who", List.of("p:person-" + i % 5_000))
                    .append("team", i % 2 == 0 ? "highways" : "street-scene")
                    .append("due", at);
            if (i % 50 == 0) {
                one.append("person", "crew-" + i % 20);
            }
            if (i % 1_000 == 0 && i > 0) {
                one.append("incident", "SR-7K2M-9QXD");
            }
            if (i == 70) {
                one.append("links", new Document("isIncident", true));
            }
            batch.add(one);
            if (batch.size() == 5_000) {
                requests.insertMany(batch);
                batch.clear();
            }
        }
    }
}
