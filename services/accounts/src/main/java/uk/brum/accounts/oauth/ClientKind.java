package uk.brum.accounts.oauth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a registered client is to the platform. */
enum ClientKind {
    /** One of our services, calling others in its own name. */
    SERVICE,
    /** The web portal: our own, keeps its tokens away from the browser. */
    PORTAL,
    /** Somebody else's app or website. */
    APP,
    /** A tool of the people who run the platform. */
    OPERATOR;

    private static final List<String> SERVICES =
            List.of("accounts", "places", "service-requests", "bin-schedules", "complaints", "notifications", "portal");

    /** As the clients file spells it. */
    static ClientKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no kind of client '" + text + "'; it is service, portal, app or operator."));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a token that the client gets for itself. */
    String role() {
        return switch (this) {
            case SERVICE, PORTAL -> "service";
            case APP -> "app";
            case OPERATOR -> "operator";
        };
    }

    /** Ours act with a person's own roles; others' apps with the scopes that the person agreed to and nothing else. */
    boolean ours() {
        return this != APP;
    }

    /** The services that shall accept a token with these scopes: for an app those whose scopes it has, no others. */
    List<String> audience(Set<String> scopes) {
        if (ours()) {
            return SERVICES;
        }
        Set<String> audience = new LinkedHashSet<>();
        for (String scope : scopes) {
            int dot = scope.indexOf('.');
            switch (dot < 0 ? scope : scope.substring(0, dot)) {
                case "requests" -> audience.add("service-requests");
                case "bins" -> audience.add("bin-schedules");
                case "complaints" -> audience.add("complaints");
                case "places" -> audience.add("places");
                case "notifications" -> audience.add("notifications");
                case "accounts", "openid", "profile", "email" -> audience.add("accounts");
                default -> {}
            }
        }
        return List.copyOf(audience);
    }
}
