package uk.brum.gateway;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the first filters have found out about a request, for those after them.
 *
 * @param path the decoded path, free of tricks
 * @param requestId answers to "which request was that?" in every log
 * @param traceparent W3C trace context
 * @param clientAddress the caller's address, as far as it can be known
 */
record Passage(String path, String requestId, String traceparent, String clientAddress) {

    private static final String ATTRIBUTE = Passage.class.getName();

    static Passage of(ServletRequest request) {
        Passage passage = find(request);
        if (passage == null) {
            throw new IllegalStateException("The request has not passed the first filter");
        }
        return passage;
    }

    /** Null before the first filter, where Tomcat itself refuses. */
    static @Nullable Passage find(ServletRequest request) {
        return (Passage) request.getAttribute(ATTRIBUTE);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    String traceId() {
        return traceparent.substring(3, 35);
    }
}
