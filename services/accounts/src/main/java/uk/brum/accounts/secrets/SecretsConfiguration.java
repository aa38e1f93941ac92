package uk.brum.accounts.secrets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the master key comes from. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecretsConfiguration.class);

    @Bean
    MasterKey masterKey(
            Environment environment,
            @Value("${brum.accounts.master-key:}") String configured,
            @Value("${brum.client-secret:}") String clientSecret) {
        if (!configured.isBlank()) {
            return MasterKey.ofBase64(configured);
        }
        if (environment.acceptsProfiles(Profiles.of("local")) && !clientSecret.isBlank()) {
            log.info("No master key is configured; this local copy derives it from its own client secret");
            return MasterKey.ofSecret(clientSecret);
        }
        throw new IllegalStateException("Accounts needs BRUM_ACCOUNTS_MASTER_KEY: 32 random bytes in base64"
                + " (openssl rand -base64 32). Keep it apart from the database and its backups.");
    }
}
