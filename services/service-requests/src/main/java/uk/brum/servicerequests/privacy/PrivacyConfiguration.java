package uk.brum.servicerequests.privacy;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.sealing.MasterKeys;

/** Where the keys come from; without one the service does not start. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    MasterKeys masterKeys(@Value("${brum.service-requests.master-key:}") String configured) {
        return MasterKeys.ofBase64("service-requests", configured);
    }

    @Bean
    ContactDetails contactDetails(MasterKeys master) {
        return new ContactDetails(master);
    }
}
