import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the management port, or HEALTH_URL, whether this container is well: the image has no other program that could. */
final class Health {

    private Health() {}

    public static void main(String[] arguments) throws Exception {
        String usual = "http://127.0.0.1:" + System.getenv("MANAGEMENT_SERVER_PORT") + "/actuator/health/readiness";
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv().getOrDefault("HEALTH_URL", usual)))
                .timeout(Duration.ofSeconds(3))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        System.exit(status == 200 ? 0 : 1);
    }
}
