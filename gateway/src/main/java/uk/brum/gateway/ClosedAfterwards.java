package uk.brum.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer whose connection goes back to the pool whatever happens. Spring Cloud Gateway keeps it for ever
 * when it turns a 200 with a matching ETag into a 304 itself, so that 200 such requests would end the service.
 */
record ClosedAfterwards(ServerResponse answer, ClientHttpResponse connection) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try (connection) {
            return answer.writeTo(request, response, context);
        }
    }
}
