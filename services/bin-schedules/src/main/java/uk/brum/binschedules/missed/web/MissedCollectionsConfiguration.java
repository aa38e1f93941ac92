package uk.brum.binschedules.missed.web;

import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.binschedules.missed.domain.ReportingRules;

/** The council's choices about reports. */
@Configuration(proxyBeanMethods = false)
class MissedCollectionsConfiguration {

    @Bean
    ReportingRules reportingRules(
            @Value("${brum.missed-collections.window-working-days}") int window,
            @Value("${brum.missed-collections.opens-at}") String opensAt,
            @Value("${brum.missed-collections.due-working-days}") int due) {
        return new ReportingRules(window, LocalTime.parse(opensAt), due);
    }
}
