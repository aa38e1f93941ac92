package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.brum.accounts.session.SignedInSessions;
import uk.brum.pages.Words;
import uk.brum.starter.security.PublicEndpoint;

/** Asks a person whether somebody else's app may do what it asks for. */
@Page
class ConsentController {

    static final Set<String> WORDED =
            Set.of("bins.read", "places.read", "requests.read", "requests.webhooks", "profile", "email");

    private final RegisteredClientRepository clients;
    private final SignedInSessions sessions;
    private final FormTargets targets;
    private final Words words;

    ConsentController(RegisteredClientRepository clients, SignedInSessions sessions, FormTargets targets, Words words) {
        this.clients = clients;
        this.sessions = sessions;
        this.targets = targets;
        this.words = words;
    }

    record Wish(String scope, String words) {}

    @PublicEndpoint
    @GetMapping("/oauth2/consent")
    String page(
            @RequestParam("client_id") String clientId,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam String state,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        RegisteredClient client = clients.findByClientId(clientId);
        if (client == null || sessions.person(request).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        targets.allow(client.getRedirectUris(), response);
        List<Wish> wishes = Set.copyOf(List.of(scope.split(" "))).stream()
                .filter(client.getScopes()::contains)
                .filter(wanted -> !wanted.equals("openid"))
                .sorted()
                .map(wanted -> new Wish(wanted, inWords(wanted)))
                .toList();
        model.addAttribute("app", client.getClientName());
        model.addAttribute("clientId", clientId);
        model.addAttribute("state", state);
        model.addAttribute("wishes", wishes);
        return "accounts/consent";
    }

    private String inWords(String scope) {
        return WORDED.contains(scope) ? words.of("accounts.consent.wish." + scope) : scope;
    }
}
