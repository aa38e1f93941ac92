package uk.brum.portal.signin;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells every page, error pages too, whether somebody is signed in. When the sessions cannot be read, the pages that need
 * nobody are still shown.
 */
final class WhoIsThere extends OncePerRequestFilter {

    static final String SIGNED_IN = "signedIn";
    private static final Logger log = LoggerFactory.getLogger(WhoIsThere.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(SIGNED_IN, request.getUserPrincipal() instanceof OAuth2AuthenticationToken);
        } catch (MongoException e) {
            log.warn("Nobody can be recognised, because the sessions cannot be read: {}", e.getMessage());
        }
        chain.doFilter(request, response);
    }
}
