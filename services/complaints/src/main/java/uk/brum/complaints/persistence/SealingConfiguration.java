package uk.brum.complaints.persistence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.sealing.MasterKeys;

/** Where the keys come from; without one the service does not start. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    MasterKeys masterKeys(@Value("${brum.complaints.master-key:}") String configured) {
        return MasterKeys.ofBase64("complaints", configured);
    }
}
