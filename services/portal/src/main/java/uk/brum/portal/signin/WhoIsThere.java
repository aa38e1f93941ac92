package uk.brum.portal.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells every page, error pages too, whether somebody is signed in. When the sessions cannot be read, the pages that need
 * nobody are still shown.
 */
final class WhoIsThere extends OncePerRequestFilter {

    static final String SIGNED_IN = "signedIn";

    /** Whether the person works at the contact centre. */
    static final String STAFF = "staff";

    /** Whether they are a supervisor there. */
    static final String SUPERVISOR = "supervisor";

    /** Whose a form is that waits on a shared device, without saying who; empty for nobody. */
    static final String KEPT_FOR = "keptFor";

    private static final Logger log = LoggerFactory.getLogger(WhoIsThere.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            boolean known = request.getUserPrincipal() instanceof OAuth2AuthenticationToken;
            request.setAttribute(SIGNED_IN, known);
            request.setAttribute(STAFF, isStaff(request.getUserPrincipal()));
            request.setAttribute(SUPERVISOR, request.isUserInRole("SUPERVISOR"));
            request.setAttribute(KEPT_FOR, known ? mark(request.getUserPrincipal()) : "");
        } catch (MongoException e) {
            log.warn("Nobody can be recognised, because the sessions cannot be read: {}", e.getMessage());
        }
        chain.doFilter(request, response);
    }

    static boolean isStaff(@Nullable Principal person) {
        return person instanceof Authentication known
                && known.getAuthorities().stream()
                        .anyMatch(role -> "ROLE_AGENT".equals(role.getAuthority())
                                || "ROLE_SUPERVISOR".equals(role.getAuthority()));
    }

    /** Whose a form is, without saying who. */
    static String mark(Principal person) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(("kept for " + person.getName()).getBytes(UTF_8));
            return HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
