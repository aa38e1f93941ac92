package uk.brum.local.city;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.city.ImportReport.RowError;

/** A small service that takes rows in as the contract says, and that can be made to stumble. */
final class ImportingService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PLACES = 8102;

    private final HttpServer server;
    private final int offset;
    private final List<String> rows = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private long nextLine = -1;
    private long rejected;
    private boolean complete;
    private int partsUntilFailure = Integer.MAX_VALUE;
    private int busy;
    private boolean takesBack;
    private boolean refusesTokens;

    private ImportingService(HttpServer server, int offset) {
        this.server = server;
        this.offset = offset;
    }

    static ImportingService start() throws IOException {
        while (true) {
            var offset = ThreadLocalRandom.current().nextInt(12_000, 20_000);
            try {
                var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), PLACES + offset);
                var service = new ImportingService(HttpServer.create(address, 0), offset);
                service.server.createContext("/oauth2/token", service::token);
                service.server.createContext("/api/places/v1/imports/", service::imports);
                service.server.createContext("/api/requests/v1/imports/reports", service::imports);
                service.server.start();
                return service;
            } catch (BindException e) {
                // Taken: another one
            }
        }
    }

    int offset() {
        return offset;
    }

    String url() {
        return "http://127.0.0.1:" + (PLACES + offset);
    }

    List<String> rows() {
        return rows;
    }

    List<String> parts() {
        return parts;
    }

    /** The media type of each part. */
    List<String> types() {
        return types;
    }

    boolean isComplete() {
        return complete;
    }

    void failAfterParts(int count) {
        partsUntilFailure = count;
    }

    void busyFor(int requests) {
        busy = requests;
    }

    void takeBackOneRowOfEachPart() {
        takesBack = true;
    }

    void refuseTokens() {
        refusesTokens = true;
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(exchange, refusesTokens ? 401 : 200, "{\"access_token\":\"t\",\"expires_in\":300}");
    }

    private void imports(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (busy-- > 0) {
            answer(exchange, 503, "{}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, nextLine < 0 ? 404 : 200, report(List.of()));
        } else if (parts.size() >= partsUntilFailure) {
            answer(exchange, 400, "{\"detail\":\"Pulled the plug.\"}");
        } else {
            put(exchange, body);
        }
    }

    private void put(HttpExchange exchange, String body) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var hasHeader = exchange.getRequestHeaders().getFirst("Content-Type").equals("text/csv");
        types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        var first = Long.parseLong(query.replaceAll(".*firstLine=(\\d+).*", "$1"));
        var lines = body.lines().toList();
        if (hasHeader && !lines.getFirst().startsWith("uprn")) {
            answer(exchange, 400, "{\"detail\":\"The header line lacks uprn.\"}");
            return;
        }
        parts.add(body);
        var errors = new ArrayList<RowError>();
        var taken = lines.subList(hasHeader ? 1 : 0, lines.size());
        var last = query.contains("last=true");
        if (takesBack && !last) {
            taken = taken.subList(0, taken.size() - 1);
        }
        nextLine = first;
        for (var row : taken) {
            if (hasHeader && !row.matches("\\d+,.*")) {
                rejected++;
                errors.add(new RowError(nextLine, "uprn", "A UPRN has digits only."));
            } else if (!hasHeader && row.contains("\"bad\"")) {
                rejected++;
                errors.add(new RowError(nextLine, "service_code", "We have no such service."));
            } else {
                rows.add(row);
            }
            nextLine++;
        }
        complete = last;
        answer(exchange, 200, report(errors));
    }

    private String report(List<RowError> errors) {
        return JSON.writeValueAsString(
                new ImportReport(complete ? "finished" : "running", nextLine, rows.size(), rejected, errors));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
