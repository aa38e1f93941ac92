package uk.brum.gateway;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * The headers that a service sees. What says who the caller is or how the request came is written by the gateway alone;
 * the same names from outside are dropped.
 */
final class RequestHeaders {

    private static final List<String> DROPPED_FAMILIES = List.of(
            "x-user-", "x-internal-", "x-forwarded", "x-brum-", "x-envoy-", "x-remote-", "x-ssl-", "x-b3-", "proxy-");

    private static final Set<String> DROPPED = Set.of(
            "b3",
            "baggage",
            "cf-connecting-ip",
            "connection",
            "expect",
            "forwarded",
            "host",
            "keep-alive",
            "proxy",
            "te",
            "trailer",
            "traceparent",
            "transfer-encoding",
            "true-client-ip",
            "upgrade",
            "via",
            "x-api-key",
            "x-client-cert",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-host",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-real-ip",
            "x-request-id",
            "x-rewrite-url");

    private final URI origin;

    /** @param origin the address that people see; a Host header from outside cannot change the links we write */
    RequestHeaders(URI origin) {
        this.origin = origin;
    }

    HttpHeaders forService(HttpHeaders fromClient, Passage passage) {
        var headers = new HttpHeaders();
        Set<String> nominated = nominated(fromClient);
        boolean api = passage.path().startsWith("/api/");
        fromClient.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            // browser sessions belong to pages; an API that answered to a cookie could be called by any web page
            if (!isDropped(lower) && !nominated.contains(lower) && !(api && lower.equals("cookie"))) {
                headers.addAll(name, values);
            }
        });
        headers.set("X-Request-Id", passage.requestId());
        headers.set("traceparent", passage.traceparent());
        headers.set("X-Forwarded-For", passage.clientAddress());
        headers.set("X-Forwarded-Proto", origin.getScheme());
        headers.set("X-Forwarded-Host", origin.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port()));
        return headers;
    }

    private int port() {
        if (origin.getPort() > 0) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }

    /** Some servers read {@code X_User_Id} as {@code X-User-Id}; no header that we know has an underscore. */
    static boolean isDropped(String lowerCaseName) {
        return DROPPED.contains(lowerCaseName)
                || lowerCaseName.indexOf('_') >= 0
                || DROPPED_FAMILIES.stream().anyMatch(lowerCaseName::startsWith);
    }

    /** Headers that the Connection header declares to be for the next hop only (RFC 9110, 7.6.1). */
    static Set<String> nominated(HttpHeaders headers) {
        var nominated = new HashSet<String>();
        headers.getOrEmpty(HttpHeaders.CONNECTION).forEach(line -> {
            for (String name : line.split(",")) {
                nominated.add(name.strip().toLowerCase(Locale.ROOT));
            }
        });
        // a length that the sender could disown would let one request be read as two
        nominated.remove("content-length");
        return nominated;
    }
}
