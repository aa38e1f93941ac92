package uk.brum.servicerequests.routing.application;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.loop.SteadyLoop;

/** Takes the steps that are due, on every instance; each step is claimed by one. A slow contractor holds up no clock. */
@Configuration(proxyBeanMethods = false)
class SendingOn {

    @Bean
    SteadyLoop sendingOnLoop(SendOn sendOn, @Value("${brum.routing.pause:5s}") Duration pause) {
        return new SteadyLoop("sending-on", pause, sendOn::step);
    }
}
