package uk.brum.servicerequests.privacy;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.sealing.MasterKey;

/** Where the key comes from; without it the service does not start. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    ContactDetails contactDetails(@Value("${brum.service-requests.master-key:}") String configured) {
        return new ContactDetails(MasterKey.ofBase64("service-requests", configured));
    }
}
