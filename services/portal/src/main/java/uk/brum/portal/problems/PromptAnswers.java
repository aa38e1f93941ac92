package uk.brum.portal.problems;

import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A "not now" of another service is an answer: the HTTP client would wait a second after a 429 or 503 and ask again. */
@Configuration(proxyBeanMethods = false)
class PromptAnswers {

    @Bean
    HttpClientBuilderCustomizer askOnce() {
        return client -> client.disableAutomaticRetries();
    }
}
