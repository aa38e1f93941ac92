package uk.brum.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every web page read the public APIs, without cookies, and no web page read anything else. */
@Component
@Order(30)
class PublicApiCors extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean preflight =
                request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
        boolean open = PublicApi.contains(Passage.of(request).path());
        if (open) {
            allowReading(response);
        }
        if (!preflight) {
            chain.doFilter(request, response);
        } else if (open) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader(
                    "Access-Control-Allow-Headers", "Accept, If-None-Match, X-Api-Key, X-Request-Id, traceparent");
            response.setHeader("Access-Control-Max-Age", "86400");
            ResponseHeaders.protect(response::containsHeader, response::setHeader);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            RefusalWriter.write(Refusal.of(HttpServletResponse.SC_FORBIDDEN), request, response);
        }
    }

    private static void allowReading(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Age, Brum-Stale, ETag, RateLimit, RateLimit-Policy, Retry-After, Warning, X-Request-Id");
    }
}
