package uk.brum.servicerequests.routing.contractor;

import feign.Feign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;

/**
 * No circuit breaker and none of its four seconds: nobody waits for these calls, each has pauses of its own that grow,
 * and one contractor's trouble must not keep us from another.
 */
class WithoutBreaker {

    @Bean
    @Scope("prototype")
    Feign.Builder feignBuilder() {
        return Feign.builder();
    }
}
