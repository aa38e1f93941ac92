package uk.brum.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: by their stated length at once, otherwise as soon as they have grown too far. */
@Component
@Order(40)
class BodyLimits extends OncePerRequestFilter {

    private final long max;
    private final long maxImport;

    BodyLimits(GatewaySettings settings) {
        this.max = settings.gateway().maxBody().toBytes();
        this.maxImport = settings.gateway().maxImportBody().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean importOfRows = TrafficClass.isImport(Passage.of(request).path());
        // without a token the service will say no, so there is no point in carrying megabytes to it
        long limit = importOfRows && request.getHeader("Authorization") != null ? maxImport : max;
        if (request.getContentLengthLong() > limit) {
            RefusalWriter.write(Refusal.tooLarge(limit), request, response);
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedBody(super.getInputStream(), limit, this);
        }
    }
}
