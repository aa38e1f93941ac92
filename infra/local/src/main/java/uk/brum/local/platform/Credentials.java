package uk.brum.local.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.local.servers.Secrets;

/** Every secret of the local platform, each made once and at random: of services, of apps, of the people who try it. */
public final class Credentials {

    static final String APP = "demo-app";
    static final List<String> APP_SCOPES = List.of("bins.read", "places.read");

    private static final String OPERATOR = "operator";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Secrets secrets;

    public Credentials(Path home) {
        this.secrets = new Secrets(home.resolve("secrets"));
    }

    String database(Part part) {
        return secrets.password("database-" + part.id());
    }

    String broker(Part part) {
        return secrets.password("broker-" + part.id());
    }

    String client(String clientId) {
        return secrets.once("client-" + clientId, () -> Secrets.random(32));
    }

    /** The secret with which imports are signed in. */
    public String operator() {
        return client(OPERATOR);
    }

    /** 32 random bytes in base64, from which a service derives its keys. */
    String masterKey(Part part) {
        return secrets.once(part.id() + "-master-key", () -> {
            var bytes = Base64.getUrlDecoder().decode(Secrets.random(32));
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    String apiKey() {
        return secrets.password("api-key-" + APP);
    }

    /** The key as the gateway is told it: as a hash only. */
    String apiKeyHash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(apiKey().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Writes who may ask accounts for tokens, for a gateway at this address. */
    Path clientsFile(String gateway) {
        var services = List.of(
                Part.ACCOUNTS,
                Part.PLACES,
                Part.SERVICE_REQUESTS,
                Part.BIN_SCHEDULES,
                Part.COMPLAINTS,
                Part.NOTIFICATIONS);
        var clients = new java.util.ArrayList<Map<String, Object>>();
        for (var service : services) {
            clients.add(entry(service.id(), "service", List.of(), List.of(), List.of()));
        }
        clients.add(entry(
                Part.PORTAL.id(),
                "portal",
                List.of("openid", "profile", "email"),
                List.of(gateway + "/login/callback"),
                List.of(gateway + "/", gateway + "/signed-out")));
        clients.add(entry(OPERATOR, "operator", List.of(), List.of(), List.of()));
        clients.add(entry(APP, "app", APP_SCOPES, List.of(), List.of()));
        var spa = entry(
                "demo-spa",
                "app",
                List.of("openid", "profile", "bins.read"),
                List.of("http://localhost:5173/callback"),
                List.of("http://localhost:5173/"));
        spa.remove("clientSecret");
        clients.add(spa);
        return secrets.write(
                "clients.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(clients));
    }

    private Map<String, Object> entry(
            String id, String kind, List<String> scopes, List<String> redirects, List<String> afterSignOut) {
        return new TreeMap<>(Map.of(
                "clientId", id,
                "clientSecret", client(id),
                "kind", kind,
                "scopes", scopes,
                "redirectUris", redirects,
                "postLogoutRedirectUris", afterSignOut));
    }

    Path demoFile(List<DemoPerson> people) {
        return secrets.write("demo.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(people));
    }

    String demoPassword(String email) {
        return secrets.password("demo-" + email);
    }
}
