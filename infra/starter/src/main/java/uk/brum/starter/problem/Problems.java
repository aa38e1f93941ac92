package uk.brum.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Builds the one shape in which every error leaves a service. */
public final class Problems {

    static final String RETRY_AFTER_SECONDS = "10";
    private static final int LONGEST_INSTANCE = 150;

    private Problems() {}

    /** The problem as an answer to {@code request}; 503 carries {@code Retry-After}. */
    public static ResponseEntity<ProblemDetail> response(ProblemType type, String detail, HttpServletRequest request) {
        return response(type, detail, Map.of(), request);
    }

    /** As above, with further members of the body. */
    public static ResponseEntity<ProblemDetail> response(
            ProblemType type, String detail, Map<String, ?> members, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type.status() == HttpStatus.SERVICE_UNAVAILABLE || type.status() == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(body(type, detail, members, request));
    }

    static ProblemDetail body(ProblemType type, String detail, Map<String, ?> members, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(type.uri());
        problem.setTitle(type.title());
        problem.setInstance(instance(request));
        members.forEach(problem::setProperty);
        String trace = MDC.get("traceId");
        problem.setProperty("traceId", trace != null ? trace : MDC.get("requestId"));
        return problem;
    }

    private static URI instance(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original instanceof String given ? given : request.getRequestURI();
        String bounded = path.length() <= LONGEST_INSTANCE
                ? path
                : path.substring(0, LONGEST_INSTANCE).replaceFirst("%.?$", "");
        try {
            return new URI(bounded);
        } catch (URISyntaxException e) {
            return URI.create(UriUtils.encode(bounded, StandardCharsets.UTF_8).replace("%2F", "/"));
        }
    }
}
