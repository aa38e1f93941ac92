package uk.brum.starter.door;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import uk.brum.starter.problem.ProblemConfiguration;
import uk.brum.starter.problem.SecurityProblems;

/**
 * The door of every service; {@code brum.door.enabled=false} takes it away. The port of health and metrics has a server of
 * its own, with no door before it.
 */
@AutoConfiguration(after = ProblemConfiguration.class)
@ConditionalOnProperty(name = "brum.door.enabled", havingValue = "true", matchIfMissing = true)
public class DoorConfiguration {

    /** After the request id and the observation, so that who is turned away is counted; before anything that costs. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    Door serviceDoor(
            @Value("${brum.door.places}") int places,
            @Value("${brum.door.waiting}") int waiting,
            @Value("${brum.door.patience}") Duration patience) {
        return new Door(places, waiting, patience);
    }

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(
            Door door, @Value("${brum.door.beginnings:}") Set<String> beginnings, SecurityProblems problems) {
        FilterRegistrationBean<DoorFilter> registration =
                new FilterRegistrationBean<>(new DoorFilter(door, beginnings, problems));
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    MeterBinder doorMeters(Door door) {
        return registry -> {
            Gauge.builder("brum.door.waiting", door, Door::waiting)
                    .description("Requests that wait for a place")
                    .register(registry);
            Gauge.builder("brum.door.free", door, Door::free)
                    .description("Requests that could be let in at once")
                    .register(registry);
            FunctionCounter.builder("brum.door.turned.away", door, Door::turnedAway)
                    .description("Requests for which there was no place in time")
                    .register(registry);
        };
    }
}
