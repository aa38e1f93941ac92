package uk.brum.complaints.persistence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.sealing.MasterKey;

/** Where the key comes from; without it the service does not start. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    MasterKey masterKey(@Value("${brum.complaints.master-key:}") String configured) {
        return MasterKey.ofBase64("complaints", configured);
    }
}
