package uk.brum.accounts.persistence;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.loop.SteadyLoop;

/** Makes people findable by name whose accounts were opened before there was such a search, or by an older instance. */
@Configuration(proxyBeanMethods = false)
class IndexNames {

    private static final int AT_ONCE = 100;

    /** Asked through the index; costs nothing when nobody is left. */
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    SteadyLoop indexNamesLoop(MongoPeople people) {
        return new SteadyLoop("index-names", PAUSE, () -> people.indexNames(AT_ONCE) == AT_ONCE);
    }
}
