package uk.brum.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.testing.PublishedEventsProbe;
import uk.brum.testing.TestTokens;

/** What people do with accounts, step by step, over HTTP. */
public final class Accounts {

    public static final String PASSWORD = "quiet otter lamp";

    private final int port;
    private final PublishedEventsProbe events;
    private final Supplier<String> notifications;

    public Accounts(int port, PublishedEventsProbe events) {
        this(port, events, () -> TestTokens.service("notifications").header());
    }

    /** @param notifications makes the header with which notifications asks what a message must say */
    public Accounts(int port, PublishedEventsProbe events, Supplier<String> notifications) {
        this.port = port;
        this.events = events;
        this.notifications = notifications;
    }

    public static String freshEmail() {
        return "person-" + UUID.randomUUID() + "@example.org";
    }

    /** A browser at a network address of its own. */
    public Http browser() {
        UUID random = UUID.randomUUID();
        return new Http(port)
                .from("10.%d.%d.%d"
                        .formatted(
                                random.getLeastSignificantBits() & 255,
                                random.getMostSignificantBits() & 255,
                                (random.getMostSignificantBits() >> 20) & 255));
    }

    /** The message that an event of this name asked notifications to send to the address. */
    public JsonNode message(String event, String email) {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        await().until(() -> {
            for (JsonNode each : events.published("brum.accounts." + event + ".v1")) {
                JsonNode message = confirmation(each.at("/data/confirmationId").asString());
                if (message != null
                        && email.equalsIgnoreCase(message.path("email").asString(""))) {
                    found.set(message);
                }
            }
            return found.get() != null;
        });
        return found.get();
    }

    public JsonNode confirmation(String id) {
        HttpResponse<String> answer =
                new Http(port).get("/api/accounts/v1/confirmations/" + id, "Authorization", notifications.get());
        return answer.statusCode() == 200 ? JsonMapper.shared().readTree(answer.body()) : null;
    }

    /** A new account, made the way a person makes one; the browser is signed in afterwards. */
    public Http signedUp(String email) {
        Http browser = browser();
        assertThat(browser.fill("/sign-up", Map.of("email", email)).statusCode())
                .isEqualTo(302);
        String link = message("sign-up-started", email).get("link").asString();
        HttpResponse<String> opened = browser.get(link);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        HttpResponse<String> confirmed = browser.submit(opened, "/confirm-email", Map.of());
        assertThat(Http.location(confirmed)).isEqualTo("/sign-up/name");
        assertThat(Http.location(browser.fill("/sign-up/name", Map.of("name", "Amina Begum"))))
                .isEqualTo("/sign-up/password");
        HttpResponse<String> done = browser.fill("/sign-up/password", Map.of("password", PASSWORD));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(Http.location(done)).isEqualTo("/account");
        return browser;
    }

    public HttpResponse<String> signIn(Http browser, String email, String password) {
        return browser.fill("/sign-in", Map.of("email", email, "password", password));
    }
}
