package uk.brum.complaints.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The council's rules about complaints, as they are kept beside the code. */
@Configuration(proxyBeanMethods = false)
class ComplaintsConfiguration {

    @Bean
    RetentionRules retentionRules() {
        return RetentionRules.ours();
    }
}
