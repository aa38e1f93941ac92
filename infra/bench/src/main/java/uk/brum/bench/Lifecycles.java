package uk.brum.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The life of a report in four requests through the gateway, the lifecycle of DIGIT's published load test: a resident
 * reports, the contact centre gives it to a crew, and says that it is done with the proof that the category wants; the
 * resident reads it by its reference, and must read that it is done.
 */
final class Lifecycles {

    private static final String API = "/api/requests/v1/requests";
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"(SR-[0-9A-Z]{4}-[0-9A-Z]{4})\"");

    private final URI gateway;
    private final Supplier<String> resident;
    private final Supplier<String> agent;
    private final Random random = new Random(311);

    /**
     * @param resident access token of now
     * @param agent access token of now
     */
    Lifecycles(URI gateway, Supplier<String> resident, Supplier<String> agent) {
        this.gateway = gateway;
        this.resident = resident;
        this.agent = agent;
    }

    Script fresh() {
        return new Lifecycle();
    }

    private enum Step {
        REPORT,
        ASSIGN,
        RESOLVE,
        READ
    }

    private final class Lifecycle implements Script {

        private Step step = Step.REPORT;
        private String reference = "";

        @Override
        public byte[] first() {
            return request("POST", API, resident, """
                    {"category": "dog-fouling", "description": "On the path, by the gate.", "answers": {"seen": ["no"]}, \
                    "place": {"lat": %.5f, "lon": %.5f}}""".formatted(latitude(random), longitude(random)));
        }

        @Override
        public byte[] next(int status, String body) throws UnexpectedAnswer {
            if (status != (step == Step.REPORT ? 201 : 200)) {
                throw new UnexpectedAnswer(status, step.name().toLowerCase(Locale.ROOT));
            }
            return switch (step) {
                case REPORT -> {
                    Matcher found = REFERENCE.matcher(body);
                    reference = found.find() ? found.group(1) : "";
                    step = Step.ASSIGN;
                    yield request("PUT", API + "/" + reference + "/assignment", agent, "{\"person\": \"crew-7\"}");
                }
                case ASSIGN -> {
                    step = Step.RESOLVE;
                    yield request("POST", API + "/" + reference + "/status", agent, """
                            {"status": "done", "text": "Cleaned.", "proof": {"taken": "%s"}}""".formatted(
                                    Instant.now().truncatedTo(ChronoUnit.MILLIS)));
                }
                case RESOLVE -> {
                    step = Step.READ;
                    yield request("GET", API + "/" + reference, resident, "");
                }
                case READ -> {
                    if (!body.contains("\"status\":\"done\"")) {
                        throw new UnexpectedAnswer(status, "read, but not done");
                    }
                    yield DONE;
                }
            };
        }
    }

    /** Points in the city: one outside is refused. */
    static double latitude(Random random) {
        return 52.43 + random.nextDouble() * 0.10;
    }

    static double longitude(Random random) {
        return -1.93 + random.nextDouble() * 0.09;
    }

    private byte[] request(String method, String path, Supplier<String> token, String body) {
        StringBuilder request = new StringBuilder(1_400)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(gateway.getAuthority())
                .append("\r\nAuthorization: Bearer ")
                .append(token.get())
                .append("\r\n");
        if (!body.isEmpty()) {
            request.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\nIdempotency-Key: ")
                    .append(UUID.randomUUID())
                    .append("\r\n");
        }
        return request.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
