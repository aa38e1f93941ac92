package uk.brum.accounts.secrets;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.sealing.MasterKeys;

/** Where the keys and the rules for passwords come from. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    MasterKeys masterKeys(@Value("${brum.accounts.master-key:}") String configured) {
        return MasterKeys.ofBase64("accounts", configured);
    }

    /** Two at once: one more would slow all others down on a small machine; who waits longer than this is told so. */
    @Bean
    Passwords passwords() {
        return new Passwords(2, Duration.ofSeconds(3));
    }

    @Bean
    LeakedPasswords leakedPasswords() {
        return LeakedPasswords.load();
    }
}
