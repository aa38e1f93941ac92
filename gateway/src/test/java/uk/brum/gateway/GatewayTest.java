package uk.brum.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The gateway on a free port, with a WireMock server for each service and a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "brum.issuer=https://account.brum.test",
            "brum.gateway.connect-timeout=300ms",
            "brum.gateway.answer-timeout=700ms",
            "brum.gateway.import-timeout=5s",
            "brum.gateway.breaker-pause=300ms",
            "brum.gateway.max-body=64KB",
            "brum.gateway.max-import-body=4MB",
            "brum.gateway.api-keys.bin-app=2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
            "logging.structured.format.console=",
            "logging.level.root=ERROR"
        })
@ContextConfiguration(initializers = FakeServices.class)
@Import(MovableClock.class)
@ExtendWith(FakeServices.class)
@interface GatewayTest {}
