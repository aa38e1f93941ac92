package uk.brum.complaints.policy.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.complaints.policy.Policies;

/** The council's own file where one is named, otherwise the one that the product brings. A wrong file stops the start. */
@Configuration(proxyBeanMethods = false)
class PoliciesConfiguration {

    @Bean
    Policies policies(@Value("${brum.complaints.policies:}") String file) throws IOException {
        if (file.isBlank()) {
            return PolicyFile.ours();
        }
        try (InputStream json = Files.newInputStream(Path.of(file))) {
            return PolicyFile.read(json);
        }
    }
}
