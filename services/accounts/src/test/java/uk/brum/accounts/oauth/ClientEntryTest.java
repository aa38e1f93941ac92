package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientEntryTest {

    private static final String SECRET = "random-enough-for-a-test";

    @Test
    void refuses_what_an_operator_gets_wrong_in_a_sentence() {
        assertThatThrownBy(() -> entry(SECRET, "servcie", List.of()).check()).hasMessageContaining("no kind of client");
        assertThatThrownBy(() -> entry(null, "service", List.of()).check())
                .hasMessageContaining("needs a clientSecret");
        assertThatThrownBy(() -> entry("short", "service", List.of()).check()).hasMessageContaining("too short");
        assertThatThrownBy(() -> entry(null, "app", List.of()).check()).hasMessageContaining("neither a secret nor");
    }

    @Test
    void an_apps_tokens_are_for_the_services_of_its_scopes() {
        assertThat(ClientKind.APP.audience(Set.of("bins.read"))).containsExactly("bin-schedules");
        assertThat(ClientKind.APP.audience(Set.of("places.read"))).containsExactly("places");
        assertThat(ClientKind.APP.audience(Set.of("unknown.read"))).isEmpty();
        assertThat(ClientKind.SERVICE.audience(Set.of())).contains("accounts", "notifications");
    }

    @Test
    void only_pages_to_authorize_are_gone_on_to() {
        assertThat(Continuation.of("/oauth2/authorize?client_id=portal")).isPresent();
        for (String other : new String[] {
            null,
            "",
            "/",
            "/account",
            "/oauth2/authorize",
            "https://evil.example/oauth2/authorize?x",
            "//evil.example/oauth2/authorize?x",
            "/oauth2/authorize?a b",
            "/oauth2/authorize?\n",
            "/oauth2/authorize?\\",
            "/oauth2/authorize?" + "x".repeat(5000)
        }) {
            assertThat(Continuation.of(other)).as(other).isEmpty();
        }
    }

    private static ClientEntry entry(String secret, String kind, List<String> redirects) {
        return new ClientEntry("some-client", secret, kind, null, Set.of(), redirects, List.of());
    }
}
