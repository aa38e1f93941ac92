package uk.brum.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms of other sites before any session is touched. Such a form comes without our cookie (SameSite), so the CSRF
 * check would begin a new session, and its cookie would sign the person out.
 */
final class OwnFormsOnly extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final String origin;

    OwnFormsOnly(String origin) {
        this.origin = origin;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        // "same-site" is refused too: a neighbour below the same domain has no form for us.
        boolean foreign = site != null ? !"same-origin".equals(site) : from != null && !origin.equals(from);
        if (foreign) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
