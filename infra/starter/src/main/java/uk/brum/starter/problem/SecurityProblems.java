package uk.brum.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 and 403 as problems; why a token was refused is not told. */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    public SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(PlatformProblems.SIGN_IN_NEEDED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(PlatformProblems.NOT_ALLOWED, request, response);
    }

    /** Writes a problem where no controller can. */
    public void write(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(type, ProblemAdvice.detailOf(type), request, response);
    }

    /** As above, with its own detail. */
    public void write(ProblemType type, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = json.writeValueAsBytes(Problems.body(type, detail, java.util.Map.of(), request));
        response.getOutputStream().write(body);
    }
}
