package uk.brum.accounts.web;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says honestly that accounts cannot answer while its database is away: sessions and grants are read by filters, out of
 * reach of the handlers' own answers. Ahead of the session filter, behind the one that gives a page its nonce.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (MongoException e) {
            answer(e, request, response);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof MongoException cause)) {
                throw e;
            }
            answer(cause, request, response);
        }
    }

    private static void answer(MongoException why, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!isAway(why) || response.isCommitted()) {
            throw why;
        }
        log.warn("The database is away: {}", why.getClass().getSimpleName());
        response.reset();
        String path = request.getRequestURI();
        boolean forPrograms = path.startsWith("/api/") || path.startsWith("/oauth2/") || path.startsWith("/userinfo");
        if (!forPrograms || path.equals("/oauth2/authorize") || path.equals("/oauth2/consent")) {
            TroublePage.show(Trouble.AWAY, request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "10");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write("{\"error\":\"temporarily_unavailable\"}".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAway(MongoException e) {
        return e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException
                || e instanceof MongoWriteConcernException
                || e instanceof MongoInterruptedException;
    }
}
