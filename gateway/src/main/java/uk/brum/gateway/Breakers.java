package uk.brum.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One circuit breaker per service, so that a hanging service does not hold the requests for the others. */
@Component
class Breakers {

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);

    Breakers(GatewaySettings settings, MeterRegistry meters) {
        var registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(Duration.ofSeconds(5))
                .slowCallRateThreshold(80)
                .waitDurationInOpenState(settings.gateway().breakerPause())
                .permittedNumberOfCallsInHalfOpenState(3)
                .maxWaitDurationInHalfOpenState(
                        settings.gateway().breakerPause().multipliedBy(3))
                .build());
        for (Service service : Service.values()) {
            CircuitBreaker breaker = registry.circuitBreaker(service.id());
            breaker.getEventPublisher()
                    .onStateTransition(change ->
                            LOG.warn("Circuit breaker of {} went {}", service.id(), change.getStateTransition()));
            breakers.put(service, breaker);
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    CircuitBreaker of(Service service) {
        CircuitBreaker breaker = breakers.get(service);
        if (breaker == null) {
            throw new IllegalStateException("No breaker for " + service);
        }
        return breaker;
    }
}
