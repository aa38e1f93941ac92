package uk.brum.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A well-behaved client of the gateway. */
final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpResponse<String> get(int port, String path, String... headers) throws IOException, InterruptedException {
        return send(port, path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> send(int port, String path, UnaryOperator<HttpRequest.Builder> how)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
        return CLIENT.send(how.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> post(int port, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(
                port,
                path,
                request -> request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("(none)");
    }
}
