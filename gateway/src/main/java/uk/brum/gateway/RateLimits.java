package uk.brum.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what one client may do in a minute, and says so on every answer (draft-ietf-httpapi-ratelimit-headers-11).
 * Each instance of the gateway counts for itself.
 */
@Component
@Order(20)
class RateLimits extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** What all clients of one address may do together: a school or a mobile network, but not an army of made-up ids. */
    private static final int CEILING = 10;
    /** Bounds the memory that a flood from many addresses can take: about 20 MB. */
    private static final int MOST_BUCKETS = 100_000;

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final Clients clients;
    private final double factor;
    private final TimeMeter time;

    RateLimits(GatewaySettings settings, Clock clock) {
        this.clients = new Clients(settings.gateway().apiKeys());
        this.factor = settings.gateway().rateFactor();
        this.time = new ClockMeter(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Passage passage = Passage.of(request);
        TrafficClass kind = TrafficClass.of(request.getMethod(), passage.path());
        Client client = clients.of(request, ClientAddresses.household(passage.clientAddress()), kind);
        long quota = quota(kind, client);
        ConsumptionProbe probe = consume(new Key(kind, client.id()), quota);
        if (probe.isConsumed() && client instanceof Client.Claimed claimed) {
            ConsumptionProbe ceiling = consume(new Key(kind, "all of " + claimed.address()), quota * CEILING);
            probe = ceiling.isConsumed() ? probe : ceiling;
        }
        response.setHeader("RateLimit-Policy", '"' + kind.id() + "\";q=" + quota + ";w=" + WINDOW.toSeconds());
        response.setHeader("RateLimit", '"' + kind.id() + "\";r=" + probe.getRemainingTokens() + ";t=" + reset(probe));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            RefusalWriter.write(
                    Refusal.tooMany(Duration.ofSeconds(seconds(probe.getNanosToWaitForRefill()))), request, response);
        }
    }

    private long quota(TrafficClass kind, Client client) {
        double quota = kind.perMinute() * factor * (client instanceof Client.Known ? CEILING : 1);
        return Math.max(1, Math.round(quota));
    }

    private ConsumptionProbe consume(Key key, long quota) {
        return buckets.get(key, _ -> bucket(quota)).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(long quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long reset(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? seconds(probe.getNanosToWaitForReset())
                : Math.max(1, seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    private record Key(TrafficClass kind, String client) {}

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
