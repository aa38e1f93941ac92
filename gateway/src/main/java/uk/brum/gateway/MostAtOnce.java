package uk.brum.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no more requests in hand than there is memory for, and turns the others away at once: threads cost next to
 * nothing here, so nothing else would stop a spike before the heap is full. Who waits, waits at the services' doors.
 */
@Component
@Order(15)
class MostAtOnce extends OncePerRequestFilter {

    private final Semaphore places;

    MostAtOnce(GatewaySettings settings) {
        this.places = new Semaphore(settings.gateway().mostAtOnce());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            RefusalWriter.write(Refusal.busy(), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
