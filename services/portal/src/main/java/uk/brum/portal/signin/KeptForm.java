package uk.brum.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows a form once more with what was in it before the session ended, and tells the page what was not done. Nothing is sent for
 * anybody.
 */
final class KeptForm extends OncePerRequestFilter {

    /** The key of the words for it. */
    static final String NOT_DONE = "notDone";

    /** Nothing was kept, either, where sessions cannot be read. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || request.getAttribute(WhoIsThere.SIGNED_IN) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        WayBack way = WayBack.of(session);
        if (session == null || way == null || !way.path().equals(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        @Nullable Principal person = request.getUserPrincipal();
        if (person == null && !way.isForNobody()) {
            chain.doFilter(request, response); // they sign in first
            return;
        }
        WayBack.forget(session);
        if (person != null && !way.isFor(WhoIsThere.mark(person))) {
            chain.doFilter(request, response);
            return;
        }
        if (!way.notDone().isEmpty()) {
            request.setAttribute(NOT_DONE, way.notDone());
        }
        chain.doFilter(new Refilled(request, way.fields()), response);
    }

    private static final class Refilled extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new HashMap<>();

        Refilled(HttpServletRequest request, Map<String, String[]> fields) {
            super(request);
            parameters.putAll(fields);
            parameters.putAll(request.getParameterMap());
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
