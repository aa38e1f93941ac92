package uk.brum.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a refusal as a page to a browser that asked for a page, and as problem+json to everybody else. */
final class RefusalWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private RefusalWriter() {}

    static void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable Passage passage = Passage.find(request);
        boolean page = wantsPage(request);
        String body = page
                ? RefusalPage.of(refusal, passage == null ? "the time it happened" : passage.requestId())
                : problem(refusal, passage);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.status().value());
        response.setContentType(page ? "text/html;charset=utf-8" : "application/problem+json");
        response.setContentLength(bytes.length);
        ResponseHeaders.protect(response::containsHeader, response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        if (page) {
            response.setHeader("Content-Security-Policy", RefusalPage.POLICY);
        }
        if (refusal.retryAfter() != null) {
            response.setHeader("Retry-After", Long.toString(refusal.retryAfter().toSeconds()));
        }
        response.getOutputStream().write(bytes);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        @Nullable String accept = request.getHeader("Accept");
        @Nullable String target = request.getRequestURI();
        return accept != null && accept.contains("text/html") && (target == null || !target.startsWith("/api/"));
    }

    private static String problem(Refusal refusal, @Nullable Passage passage) {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "https://brum.example/problems/platform/" + refusal.type())
                .put("title", refusal.title())
                .put("status", refusal.status().value())
                .put("detail", refusal.detail());
        if (passage != null) {
            problem.put("instance", passage.path()).put("traceId", passage.traceId());
        }
        return problem.toString();
    }
}
