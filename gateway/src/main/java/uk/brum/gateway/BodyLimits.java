package uk.brum.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: by their stated length at once, otherwise as soon as they have grown too far. */
@Component
@Order(40)
class BodyLimits extends OncePerRequestFilter {

    /** Where photos come in: beside a report, and with one that another program sends; also without an account. */
    private static final Pattern PHOTOS =
            Pattern.compile("/api/requests/v1/photos(/.*)?|/open311/v2/requests\\.[a-z]+|/report/[a-z0-9-]+/photos");

    private final long max;
    private final long maxPhoto;
    private final long maxImport;

    BodyLimits(GatewaySettings settings) {
        this.max = settings.gateway().maxBody().toBytes();
        this.maxPhoto = settings.gateway().maxPhotoBody().toBytes();
        this.maxImport = settings.gateway().maxImportBody().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request, Passage.of(request).path());
        if (request.getContentLengthLong() > limit) {
            RefusalWriter.write(Refusal.tooLarge(limit), request, response);
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private long limit(HttpServletRequest request, String path) {
        // without a token the service will say no, so there is no point in carrying megabytes to it
        if (TrafficClass.isImport(path) && request.getHeader("Authorization") != null) {
            return maxImport;
        }
        return PHOTOS.matcher(path).matches() ? maxPhoto : max;
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
