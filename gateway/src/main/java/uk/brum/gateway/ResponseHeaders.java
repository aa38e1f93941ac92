package uk.brum.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;

/** The headers that the world sees: nothing about the inside, and the protections that a service has not set itself. */
final class ResponseHeaders {

    private static final List<String> DROPPED_FAMILIES =
            List.of("access-control-", "ratelimit", "x-aspnet", "x-backend", "x-internal-", "x-powered-by", "proxy-");

    private static final Set<String> DROPPED = Set.of(
            "alt-svc",
            "connection",
            "keep-alive",
            "server",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via",
            "x-application-context",
            "x-request-id",
            "x-runtime");

    private static final Map<String, String> PROTECTION = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), payment=(), usb=()",
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private ResponseHeaders() {}

    static HttpHeaders forClient(HttpHeaders fromService, String path) {
        var headers = new HttpHeaders();
        Set<String> nominated = RequestHeaders.nominated(fromService);
        boolean api = path.startsWith("/api/");
        fromService.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean dropped = DROPPED.contains(lower)
                    || nominated.contains(lower)
                    || DROPPED_FAMILIES.stream().anyMatch(lower::startsWith)
                    || (api && lower.equals("set-cookie"));
            if (!dropped) {
                headers.addAll(name, values);
            }
        });
        protect(headers::containsHeader, headers::set);
        if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL) && !path.startsWith("/assets/")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (PublicApi.contains(path)) {
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        } else if (!headers.containsHeader("Cross-Origin-Resource-Policy")) {
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
        }
        return headers;
    }

    /** Adds each protection that is not there yet. */
    static void protect(Predicate<String> has, BiConsumer<String, String> set) {
        PROTECTION.forEach((name, value) -> {
            if (!has.test(name)) {
                set.accept(name, value);
            }
        });
    }
}
