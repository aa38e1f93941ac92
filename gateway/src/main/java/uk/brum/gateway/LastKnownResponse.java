package uk.brum.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** An answer from better times, which says in its headers that it is one and how old it is. */
record LastKnownResponse(LastKnownAnswers.Answer answer, Duration age) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatus.OK;
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        byte[] body = answer.body();
        boolean unzip = "gzip".equals(answer.headers().getFirst(HttpHeaders.CONTENT_ENCODING)) && !takesGzip(request);
        if (unzip) {
            try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = stream.readAllBytes();
            }
        }
        answer.headers().forEach((name, values) -> {
            boolean replaced = name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
                    || (unzip && name.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING));
            if (!replaced) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        response.setHeader(HttpHeaders.AGE, Long.toString(Math.max(0, age.toSeconds())));
        response.setHeader(HttpHeaders.WARNING, "110 - \"Response is Stale\"");
        response.setHeader("Brum-Stale", "as-of=\"" + answer.at() + "\"");
        // nobody between us and the reader may keep it as if it were fresh
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return null;
    }

    private static boolean takesGzip(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
