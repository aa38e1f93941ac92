package uk.brum.starter.clients;

import feign.FeignException;
import feign.Retryer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import uk.brum.starter.PlatformProperties;

/** Timeouts, circuit breakers and tokens of the calls between services. */
@AutoConfiguration
public class ClientConfiguration {

    @Bean
    ServiceTokens serviceTokens(PlatformProperties platform, Clock clock) {
        return new ServiceTokens(platform, clock);
    }

    /** An API passes on the token that it was called with. */
    @Bean
    @ConditionalOnMissingBean
    CallerTokenSource callerTokenSource() {
        return () -> SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? Optional.of(caller.getToken().getTokenValue())
                : Optional.empty();
    }

    /** The breaker decides about further tries, not the client. */
    @Bean
    @ConditionalOnMissingBean
    Retryer neverRetry() {
        return Retryer.NEVER_RETRY;
    }

    @Bean
    @ConditionalOnMissingBean
    WholeAnswers wholeAnswers() {
        return new WholeAnswers();
    }

    /** A "not now" of another service is an answer: left alone, the client waits a second after a 503 and asks again. */
    @Bean
    HttpClientBuilderCustomizer askOnce() {
        return client -> client.disableAutomaticRetries();
    }

    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> breakers() {
        return factory -> {
            factory.configureExecutorService(new CarryContext());
            factory.configureDefault(name -> new Resilience4JConfigBuilder(name)
                    .circuitBreakerConfig(CircuitBreakerConfig.custom()
                            .slidingWindowSize(20)
                            .minimumNumberOfCalls(10)
                            .failureRateThreshold(50)
                            .waitDurationInOpenState(Duration.ofSeconds(5))
                            .permittedNumberOfCallsInHalfOpenState(3)
                            .automaticTransitionFromOpenToHalfOpenEnabled(true)
                            // a 4xx is an answer, not a failure of the other side
                            .ignoreException(e -> e instanceof FeignException.FeignClientException)
                            .build())
                    .build());
        };
    }
}
