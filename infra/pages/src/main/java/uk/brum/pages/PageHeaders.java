package uk.brum.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the browser's own protections on every answer: only this page's script and stylesheet, named by a nonce, may run,
 * nobody may frame it, and no other site learns the address (it can hold a UPRN).
 */
final class PageHeaders extends OncePerRequestFilter {

    static final String NONCE = "cspNonce";

    private final SecureRandom random = new SecureRandom();
    private final String formAction;
    private final String pictures;

    PageHeaders(PagesProperties properties) {
        this.formAction = properties.formAction();
        this.pictures = ("'self' " + properties.tileSource()).strip();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=()");
        chain.doFilter(request, response);
    }

    private String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; img-src " + pictures
                + "; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
                + formAction;
    }

    // An error page is a page too; its dispatch needs a nonce of its own.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
