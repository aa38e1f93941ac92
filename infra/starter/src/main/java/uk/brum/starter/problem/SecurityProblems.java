package uk.brum.starter.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 and 403 as problems; what exactly is wrong with a token is not told. */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BAD_TOKEN =
            "The token that came with this is not valid. Get a new one, or leave it out where none is needed.";
    private static final String KEYS_AWAY =
            "We cannot check who you are for a moment. Nothing was lost; please try again in a few seconds.";

    private final JsonMapper json;
    private final List<OwnErrorFormat> formats;

    /** @param formats of the parts of the service that do not speak in problems */
    public SecurityProblems(JsonMapper json, List<OwnErrorFormat> formats) {
        this.json = json;
        this.formats = List.copyOf(formats);
    }

    /** 401; or 503 when the keys that tokens are checked with cannot be had, which says nothing about the token. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
            write(PlatformProblems.UNAVAILABLE, KEYS_AWAY, request, response);
        } else if (why instanceof OAuth2AuthenticationException) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            write(PlatformProblems.SIGN_IN_NEEDED, BAD_TOKEN, request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(PlatformProblems.SIGN_IN_NEEDED, request, response);
        }
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
        String path = path(request);
        for (OwnErrorFormat format : formats) {
            if (format.speaksAt(path)) {
                format.write(path, type, detail, request, response);
                return;
            }
        }
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = json.writeValueAsBytes(Problems.body(type, detail, Map.of(), request));
        response.getOutputStream().write(body);
    }

    /** As the caller asked for it, also when the container has gone on to the page for errors. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String given ? given : request.getRequestURI();
    }
}
