package uk.brum.binschedules.reminders.persistence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.sealing.MasterKey;

/** Where the key comes from; without it the service does not start. */
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    @Bean
    SealedAddresses sealedAddresses(@Value("${brum.bin-schedules.master-key:}") String configured) {
        return new SealedAddresses(MasterKey.ofBase64("bin-schedules", configured));
    }
}
