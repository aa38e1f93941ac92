package uk.brum.binschedules.reminders.persistence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.sealing.MasterKeys;

/** Where the keys come from; without one the service does not start. */
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    @Bean
    SealedAddresses sealedAddresses(@Value("${brum.bin-schedules.master-key:}") String configured) {
        return new SealedAddresses(MasterKeys.ofBase64("bin-schedules", configured));
    }
}
