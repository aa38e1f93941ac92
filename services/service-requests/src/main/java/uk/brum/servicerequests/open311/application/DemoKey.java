package uk.brum.servicerequests.open311.application;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.servicerequests.open311.domain.ApiKeys;

/** On a developer's own machine the demo app's key is good; this service is told its hash. */
@Profile("local")
@Component
class DemoKey implements ApplicationRunner {

    private final ApiKeys keys;
    private final String hash;

    DemoKey(ApiKeys keys, @Value("${brum.open311.demo-key-hash:}") String hash) {
        this.keys = keys;
        this.hash = hash;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!hash.isBlank()) {
            keys.add(new ApiKey("demo-app", hash, "Demo app", null, Instant.EPOCH, null, "product"));
        }
    }
}
