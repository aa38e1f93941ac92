package uk.brum.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Points a service under test at the test servers and the test issuer. */
final class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getRequiredProperty("spring.application.name");
        String database = TestServers.freshName(service);
        URI rabbit = URI.create(TestServers.rabbitUri());
        String[] login = rabbit.getUserInfo().split(":", 2);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.mongodb.uri", TestServers.mongoUri());
        properties.put("brum.database", database);
        properties.put("spring.rabbitmq.addresses", TestServers.rabbitAddress());
        properties.put("spring.rabbitmq.username", login[0]);
        properties.put("spring.rabbitmq.password", login[1]);
        properties.put("spring.rabbitmq.virtual-host", TestServers.rabbitVirtualHost());
        properties.put("brum.issuer", TestTokens.ISSUER);
        properties.put("brum.jwks-uri", TestTokens.baseUrl() + "/oauth2/jwks");
        properties.put("brum.token-uri", TestTokens.baseUrl() + "/oauth2/token");
        properties.put("brum.client-secret", "test-secret");
        properties.put("management.server.port", "0");
        properties.put("logging.structured.format.console", "");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-platform", properties));
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>)
                closed -> TestServers.client().getDatabase(database).drop());
    }
}
