package uk.brum.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import uk.brum.portal.sessions.KeptThings;
import uk.brum.starter.PlatformProperties;

/** What happens to the person at each turn of signing in and out. */
@Component
class SignInSteps {

    private static final Logger log = LoggerFactory.getLogger(SignInSteps.class);

    /** Accounts hands this back with the browser, so that the home page knows why it is asked for. */
    static final String SIGNED_OUT = "signed-out";

    private static final String AGAIN = "signedInAgain";

    private final String origin;
    private final Clock clock;
    private final KeptThings kept;
    private final Pressed pressed;

    SignInSteps(PlatformProperties platform, Clock clock, KeptThings kept, Pressed pressed) {
        this.kept = kept;
        this.pressed = pressed;
        this.origin = platform.issuer();
        this.clock = clock;
    }

    String origin() {
        return origin;
    }

    /** Everything but the management port's own paths. */
    boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/actuator");
    }

    /** A page that needs a person: sign in, then come back here. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException why)
            throws IOException {
        pressed.remember(request);
        response.sendRedirect(SignInConfiguration.START);
    }

    /** Signed in at accounts. */
    void arrived(HttpServletRequest request, HttpServletResponse response, Authentication person) throws IOException {
        WayBack way = WayBack.takenBy(WhoIsThere.mark(person), request.getSession());
        String home = WhoIsThere.isStaff(person) ? "/staff" : "/account";
        response.sendRedirect(way == null ? home : way.address());
    }

    /** Accounts sent the browser back without a sign-in: cancelled, too old, or replayed. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        log.info("A sign-in did not succeed: {}", why.getMessage());
        response.sendRedirect("/login/failed");
    }

    /** The session here is over; now the one at accounts. */
    void left(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        if (person != null) {
            kept.forget(person.getName());
        }
        if (person == null || !(person.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect("/?state=" + SIGNED_OUT);
            return;
        }
        response.sendRedirect(UriComponentsBuilder.fromUriString(origin + "/connect/logout")
                .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                .queryParam("post_logout_redirect_uri", origin + "/")
                .queryParam("state", SIGNED_OUT)
                .encode()
                .build()
                .toUriString());
    }

    /**
     * A form without its CSRF token is refused. When it came from our own page, the session behind it has simply ended: the
     * person signs in again, if they were signed in, and finds the form as it was.
     */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean nobody = request.getUserPrincipal() == null;
        if (why instanceof CsrfException && nobody && "/sign-out".equals(request.getRequestURI())) {
            response.sendRedirect("/?state=" + SIGNED_OUT);
        } else if (why instanceof CsrfException && nobody && origin.equals(request.getHeader("Origin"))) {
            if (request.getParameter(WayBack.FOR) == null) {
                pressed.remember(request); // nobody was signed in, and nobody needs to be now
                WayBack way = WayBack.of(request.getSession());
                response.sendRedirect(way == null ? request.getRequestURI() : way.address());
            } else {
                signInFirst(request, response, null);
            }
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The tokens are over: forget who this was, keep where they were. */
    void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        request.getSession().setAttribute(AGAIN, clock.instant());
        signInFirst(request, response, null);
    }

    /** Whether this person had to sign in again a moment ago. */
    boolean triedBefore(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(AGAIN) instanceof Instant at
                && clock.instant().isBefore(at.plus(Duration.ofMinutes(1)));
    }
}
