package uk.brum.gateway;

import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of request that are limited separately, each with what one client may do in a minute. */
enum TrafficClass {
    /** Passwords can be guessed here, and each guess costs the service a tenth of a second of a core. */
    SIGN_IN("sign-in", 30),
    TOKENS("tokens", 120),
    PUBLIC_API("public-api", 240),
    IMPORTS("imports", 6_000),
    WRITES("writes", 120),
    ASSETS("assets", 3_000),
    READS("reads", 600);

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CREDENTIALS =
            Set.of("/sign-in", "/sign-up", "/forgot-password", "/reset-password", "/confirm-email");
    private static final Pattern IMPORT = Pattern.compile("/api/[a-z]+/v1/imports/.+");

    private final String id;
    private final int perMinute;

    TrafficClass(String id, int perMinute) {
        this.id = id;
        this.perMinute = perMinute;
    }

    String id() {
        return id;
    }

    int perMinute() {
        return perMinute;
    }

    static TrafficClass of(String method, String path) {
        if (SAFE.contains(method)) {
            if (PublicApi.contains(path)) {
                return PUBLIC_API;
            }
            return path.startsWith("/assets/") ? ASSETS : READS;
        }
        if (isImport(path)) {
            return IMPORTS;
        }
        if (path.startsWith("/oauth2/")) {
            return TOKENS;
        }
        int second = path.indexOf('/', 1);
        return CREDENTIALS.contains(second < 0 ? path : path.substring(0, second)) ? SIGN_IN : WRITES;
    }

    static boolean isImport(String path) {
        return IMPORT.matcher(path).matches();
    }
}
