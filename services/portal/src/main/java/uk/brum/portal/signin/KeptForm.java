package uk.brum.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows a form once more with what was in it before the person had to sign in. Nothing is sent for them. */
final class KeptForm extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || request.getAttribute(WhoIsThere.SIGNED_IN) != Boolean.TRUE;
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
        WayBack.forget(session);
        if (!way.isFor(WhoIsThere.mark(request.getUserPrincipal()))) {
            chain.doFilter(request, response);
            return;
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
