package uk.brum.accounts.oauth;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.accounts.secrets.ClientSecrets;

/**
 * A client as the operator writes it into the clients file.
 *
 * @param clientSecret absent for an app that cannot keep one (a page in the browser, an app on a phone)
 * @param name what people read on the page that asks for their consent; the id when absent
 * @param redirectUris compared as exact text
 */
record ClientEntry(
        String clientId,
        @Nullable String clientSecret,
        String kind,
        @Nullable String name,
        @Nullable Set<String> scopes,
        @Nullable List<String> redirectUris,
        @Nullable List<String> postLogoutRedirectUris) {

    ClientEntry {
        Objects.requireNonNull(clientId, "a client has no clientId");
        Objects.requireNonNull(kind, "a client has no kind");
    }

    /** @throws IllegalArgumentException with a sentence for the operator */
    void check() {
        ClientKind known = ClientKind.of(kind);
        if (clientSecret == null && known != ClientKind.APP) {
            throw new IllegalArgumentException("Client " + clientId + " needs a clientSecret.");
        }
        if (clientSecret != null && clientSecret.length() < ClientSecrets.SHORTEST) {
            throw new IllegalArgumentException("The secret of client " + clientId + " is too short to be random; "
                    + ClientSecrets.SHORTEST + " characters are the least.");
        }
        if (clientSecret == null && (redirectUris == null || redirectUris.isEmpty())) {
            throw new IllegalArgumentException("Client " + clientId + " has neither a secret nor a redirect URI.");
        }
    }
}
