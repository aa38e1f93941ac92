package uk.brum.accounts.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/** Sends a person who must sign in to the page for it, relative to whatever origin the gateway has. */
final class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (!Continuation.PATH.equals(request.getRequestURI())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String location = "/sign-in";
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            String here = Continuation.PATH + "?" + request.getQueryString();
            location += "?continue=" + UriUtils.encode(here, StandardCharsets.UTF_8);
        }
        response.setHeader(HttpHeaders.LOCATION, location);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
