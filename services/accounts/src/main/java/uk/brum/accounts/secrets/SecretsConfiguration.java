package uk.brum.accounts.secrets;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys and the rules for passwords come from. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    @Bean
    MasterKey masterKey(@Value("${brum.accounts.master-key:}") String configured) {
        if (configured.isBlank()) {
            throw new IllegalStateException("Accounts needs BRUM_ACCOUNTS_MASTER_KEY: 32 random bytes in base64"
                    + " (openssl rand -base64 32). Keep it apart from the database and its backups.");
        }
        return MasterKey.ofBase64(configured);
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
