package uk.brum.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its ids and its caller's address, and turns away malformed addresses and unknown methods. */
@Component
@Order(10)
class EntryFilter extends OncePerRequestFilter {

    /** What the services' contracts know; a service's firewall would call any other malformed, which it is not. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final ClientAddresses addresses;

    EntryFilter(GatewaySettings settings) {
        this.addresses = new ClientAddresses(settings.gateway().trustedProxies());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> path = PathRules.decoded(request.getRequestURI(), request.getQueryString());
        var passage = new Passage(
                path.orElse("/"),
                valid(request.getHeader("X-Request-Id"), REQUEST_ID)
                        .orElseGet(() -> UUID.randomUUID().toString()),
                valid(request.getHeader("traceparent"), TRACEPARENT).orElseGet(EntryFilter::newTraceparent),
                addresses.of(request));
        passage.attachTo(request);
        response.setHeader("X-Request-Id", passage.requestId());
        try (var _ = MDC.putCloseable("traceId", passage.traceId());
                var _ = MDC.putCloseable("requestId", passage.requestId())) {
            if (!METHODS.contains(request.getMethod())) {
                response.setHeader("Allow", String.join(", ", METHODS));
                RefusalWriter.write(Refusal.of(405), request, response);
            } else if (path.isEmpty()) {
                RefusalWriter.write(Refusal.badRequest(), request, response);
            } else if (PathRules.isNeverRouted(passage.path())) {
                RefusalWriter.write(Refusal.notFound(), request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Ids from outside end up in logs, so only harmless ones are taken over. */
    private static Optional<String> valid(@Nullable String value, Pattern pattern) {
        return Optional.ofNullable(value).filter(pattern.asMatchPredicate());
    }

    private static String newTraceparent() {
        String random = UUID.randomUUID().toString().replace("-", "");
        return "00-" + random + "-"
                + UUID.randomUUID().toString().replace("-", "").substring(16) + "-01";
    }
}
