package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets the form of a page end at the app that the person came from. Browsers hold the policy's form-action against the
 * redirects behind a form too, and signing in ends with one to the app.
 */
@Component
class FormTargets {

    private static final String POLICY = "Content-Security-Policy";

    private final RegisteredClientRepository clients;

    FormTargets(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** @param continuation an authorization request of ours, or null */
    void allowFor(@Nullable String continuation, HttpServletResponse response) {
        if (continuation != null) {
            String clientId = UriComponentsBuilder.fromUriString(continuation)
                    .build()
                    .getQueryParams()
                    .getFirst("client_id");
            RegisteredClient client = clientId == null ? null : clients.findByClientId(clientId);
            allow(client == null ? List.of() : client.getRedirectUris(), response);
        }
    }

    /** @param registered redirect URIs of an app; only their origins count */
    void allow(Collection<String> registered, HttpServletResponse response) {
        String origins = registered.stream()
                .map(URI::create)
                .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
                .distinct()
                .collect(Collectors.joining(" "));
        String policy = response.getHeader(POLICY);
        if (policy != null && !origins.isEmpty()) {
            response.setHeader(POLICY, policy + " " + origins); // form-action is the last directive
        }
    }
}
