package uk.brum.portal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import uk.brum.testing.TestServers;

/** What stands around the portal in its tests: one gateway, one set of neighbours, one clock. */
final class World implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final LittleGateway GATEWAY = new LittleGateway();
    static final Neighbours NEIGHBOURS = new Neighbours();
    static final MovableClock CLOCK = new MovableClock();
    static final String DATABASE = TestServers.freshName("portal");

    private static Resilience4JCircuitBreakerFactory breakers;

    static Visitor visitor() {
        return new Visitor(GATEWAY.origin());
    }

    /** Everything works, nothing is old, and nobody's tokens end early. */
    static void asUsual() {
        NEIGHBOURS.allWell();
        breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        CLOCK.back();
        GATEWAY.accessTokenLife = Duration.ofMinutes(5);
        GATEWAY.refreshes = true;
        GATEWAY.signsIn = true;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.mongodb.uri", TestServers.mongoUri());
        properties.put("brum.database", DATABASE);
        properties.put("brum.issuer", GATEWAY.origin());
        properties.put("brum.jwks-uri", GATEWAY.origin() + "/oauth2/jwks");
        properties.put("brum.token-uri", GATEWAY.origin() + "/oauth2/token");
        properties.put("brum.client-secret", "test-secret");
        properties.put("management.server.port", "0");
        properties.put("logging.structured.format.console", "");
        // the database drops by the real time, the tests live on a fixed day
        properties.put("brum.sessions.kept-after", "20000d");
        properties.put("brum.bin-days.kept", "20000d");
        NEIGHBOURS.urls().forEach((name, url) -> {
            properties.put("brum.urls." + name, url);
            properties.put("brum.status.health." + name, url + "/health");
        });
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("world", properties));
        context.addApplicationListener((ApplicationListener<WebServerInitializedEvent>) event -> {
            if (event.getApplicationContext().getServerNamespace() == null) {
                GATEWAY.portalAt(event.getWebServer().getPort());
            }
        });
    }

    /** Spring takes this clock in place of the starter's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        SmartInitializingSingleton knowTheBreakers(Resilience4JCircuitBreakerFactory factory) {
            return () -> breakers = factory;
        }

        @Bean
        static BeanPostProcessor bracketedWords() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("messageSource") ? new BracketedWords((MessageSource) bean) : bean;
                }
            };
        }

        @Bean
        @Primary
        Clock clock() {
            return CLOCK;
        }
    }

    /** The time of the contracts' examples: Monday 23 November 2026, 16:30 in Birmingham; it stands still until moved. */
    static final class MovableClock extends Clock {

        private static final Instant START = Instant.parse("2026-11-23T16:30:00Z");
        private volatile Instant now = START;

        void forward(Duration time) {
            now = now.plus(time);
        }

        void back() {
            now = START;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
